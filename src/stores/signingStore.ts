import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import type { SigningKeyRow } from '#storage/database.ts'
import { databaseOf } from '#storage/device.ts'
import { findSigningKey, keepSigningKey, removeSigningKey, replaceSigningKey } from '#storage/signingKeys.ts'
import { whereKept } from '#storage/whereKept.ts'
import { now } from './clock.ts'
import { useDeviceStore } from './deviceStore.ts'
import { fingerprintWords } from './fingerprintWords.ts'

/** The key of an organisation on this device as it is shown. */
interface ShownKey {
  readonly organisation: string
  readonly madeAt: string
  readonly words: readonly string[]
}

/**
 * The keys with which organisations sign their cards on this device, one each: a key of the device would tell that two
 * clusters are kept by one consultant. Made when the first named card is signed.
 */
export const useSigningStore = defineStore('signing', () => {
  const { device } = useDeviceStore()
  const shown = shallowRef<ShownKey>()

  /** Shows the key of an organisation, if it has one. */
  async function look(organisation: string): Promise<void> {
    const row = await whereKept(findSigningKey(databaseOf(device, organisation), organisation), undefined)
    await show(organisation, row)
  }

  async function show(organisation: string, row: SigningKeyRow | undefined): Promise<void> {
    const words = row && (await fingerprintWords(row.publicKey))
    shown.value = row && words && { organisation, madeAt: row.madeAt, words }
  }

  async function newKey(organisation: string): Promise<SigningKeyRow> {
    const { makeSigningKey } = await import('#formats/cardSignature.ts')
    return { organisation, ...(await makeSigningKey()), madeAt: now().toISOString() }
  }

  /**
   * Signs a named card of an organisation.
   * @throws where the browser makes or keeps no keys, as in some private windows: then the card can go unsigned only.
   */
  async function sign(organisation: string, card: Card): Promise<Card> {
    const database = databaseOf(device, organisation)
    const { signCard } = await import('#formats/cardSignature.ts')
    const kept = await findSigningKey(database, organisation)
    const key = kept ?? (await keepSigningKey(database, await newKey(organisation)))
    const signed = await signCard(card, key)
    await show(organisation, key)
    return signed
  }

  /** Another key from now on: to partners, a new device. */
  async function renew(organisation: string): Promise<void> {
    const row = await newKey(organisation)
    await replaceSigningKey(databaseOf(device, organisation), row)
    await show(organisation, row)
  }

  async function remove(organisation: string): Promise<void> {
    await removeSigningKey(databaseOf(device, organisation), organisation)
    await show(organisation, undefined)
  }

  return { shown, look, sign, renew, remove }
})

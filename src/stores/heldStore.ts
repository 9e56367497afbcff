import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import { listCards, removeCards, restoreCards } from '#storage/cards.ts'
import { databaseOf } from '#storage/device.ts'
import { countHeld, type HeldOfOthers } from '#storage/heldOfOthers.ts'
import { whereKept } from '#storage/whereKept.ts'
import { useDeviceStore } from './deviceStore.ts'
import { useOrganisationStore } from './organisationStore.ts'

/** What this device holds of others, to be told and deleted. Who compares reads the cards anew. */
export const useHeldStore = defineStore('held', () => {
  const { device } = useDeviceStore()
  const open = useOrganisationStore()
  const held = shallowRef<HeldOfOthers>()

  async function refresh(): Promise<void> {
    held.value = await whereKept(countHeld(device.laurel, databaseOf(device, open.id ?? '')), undefined)
  }

  /** Removes every card of others. @returns what was removed, to be put back. */
  async function removeAllCards(): Promise<readonly Card[]> {
    const cards = await listCards(device.laurel)
    await removeCards(device.laurel, cards)
    await refresh()
    return cards
  }

  async function putBack(cards: readonly Card[]): Promise<void> {
    await restoreCards(device.laurel, cards)
    await refresh()
  }

  return { held, refresh, removeAllCards, putBack }
})

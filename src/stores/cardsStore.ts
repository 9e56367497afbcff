import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import { cardTrust, type CardTrust } from '#engine/benchmark/cards/takeCard.ts'
import { nextDay } from '#engine/questionnaire/calendar.ts'
import type { CheckedCard } from '#formats/signedCards.ts'
import { listCards, putCards, removeCards, restoreCards, takeBack, type CardOutcome } from '#storage/cards.ts'
import { forgetCompared, listComparedKeys, rememberCompared } from '#storage/comparedKeys.ts'
import type { ComparedKeyRow } from '#storage/database.ts'
import { whereKept } from '#storage/whereKept.ts'
import { now, today } from './clock.ts'
import { useDeviceStore } from './deviceStore.ts'

/** Cards of others, held on this device, and the keys that were compared with their owners. */
export const useCardsStore = defineStore('cards', () => {
  const { device } = useDeviceStore()
  const cards = shallowRef<readonly Card[]>([])
  const comparedKeys = shallowRef<readonly ComparedKeyRow[]>([])
  device.announcements.listen(announcement => {
    if (announcement.kind === 'erased') cards.value = comparedKeys.value = []
  })
  /** Id of the cards → keys compared with their owner. */
  const keysOf = computed(() => {
    const keys = new Map<string, string[]>()
    for (const { card, key } of comparedKeys.value) keys.set(card, [...(keys.get(card) ?? []), key])
    return keys
  })

  async function refresh(): Promise<void> {
    ;[cards.value, comparedKeys.value] = await Promise.all([
      whereKept(listCards(device.laurel), []),
      whereKept(listComparedKeys(device.laurel), []),
    ])
  }

  /**
   * Takes all of them in one step: each wins, or is refused with the reason.
   * @param until stops it as long as nothing is kept; `kept` is told when it is too late for that.
   */
  async function take(
    arrived: readonly CheckedCard[],
    until: { readonly signal?: AbortSignal; readonly kept?: () => void } = {},
  ): Promise<readonly CardOutcome[]> {
    const outcomes = await putCards(device.laurel, arrived, nextDay(today()), until.signal)
    until.kept?.()
    await refresh()
    return outcomes
  }

  async function undo(outcomes: readonly CardOutcome[]): Promise<void> {
    await takeBack(device.laurel, outcomes)
    await refresh()
  }

  async function remove(removed: readonly Card[]): Promise<void> {
    await removeCards(device.laurel, removed)
    await refresh()
  }

  /** Puts back cards that were held until now. */
  async function restore(removed: readonly Card[]): Promise<void> {
    await restoreCards(device.laurel, removed)
    await refresh()
  }

  /** How far a card that was taken can be trusted; one that was changed is never taken. */
  function trustOf(card: Card): CardTrust {
    return cardTrust(card, card.signed === undefined ? 'unsigned' : 'sound', keysOf.value.get(card.id) ?? [])
  }

  /** Whether another key than the one on this card was compared with its sender: then this may be a new device. */
  function hasOtherKey(card: Card): boolean {
    return keysOf.value.has(card.id) && trustOf(card) === 'new-device'
  }

  /** The reader has compared the words of the card's key with its sender. */
  async function confirmKey(card: Card): Promise<void> {
    if (card.signed === undefined) return
    await rememberCompared(device.laurel, { card: card.id, key: card.signed.key, comparedAt: now().toISOString() })
    await refresh()
  }

  /** Takes `confirmKey` back. */
  async function forgetKey(card: Card): Promise<void> {
    await forgetCompared(device.laurel, { card: card.id, key: card.signed?.key ?? '' })
    await refresh()
  }

  return { cards, comparedKeys, refresh, take, undo, remove, restore, trustOf, hasOtherKey, confirmKey, forgetKey }
})

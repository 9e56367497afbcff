import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import type { CardDecision } from '#engine/benchmark/cards/takeCard.ts'
import { nextDay } from '#engine/questionnaire/calendar.ts'
import type { CheckedCard } from '#formats/signedCards.ts'
import { listCards, putCard, removeCard } from '#storage/cards.ts'
import { today } from './clock.ts'
import { useDeviceStore } from './deviceStore.ts'

/** Cards of others, held on this device. */
export const useCardsStore = defineStore('cards', () => {
  const { device } = useDeviceStore()
  const cards = shallowRef<readonly Card[]>([])

  async function refresh(): Promise<void> {
    cards.value = await listCards(device.laurel)
  }

  /** The latest wins; one that is refused changes nothing. */
  async function add(card: CheckedCard): Promise<CardDecision> {
    const decision = await putCard(device.laurel, card, nextDay(today()))
    await refresh()
    return decision
  }

  /** Puts back a card that was held until now. */
  async function putBack(card: Card): Promise<void> {
    await add({ card, signature: card.signed === undefined ? 'unsigned' : 'sound' })
  }

  async function remove(id: string): Promise<void> {
    await removeCard(device.laurel, id)
    await refresh()
  }

  return { cards, refresh, add, putBack, remove }
})

import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import { listCards, putCard, removeCard } from '#storage/cards.ts'
import { useDeviceStore } from './deviceStore.ts'

/** Cards of others, held on this device. */
export const useCardsStore = defineStore('cards', () => {
  const { device } = useDeviceStore()
  const cards = shallowRef<readonly Card[]>([])

  async function refresh(): Promise<void> {
    cards.value = await listCards(device.laurel)
  }

  /** Newest wins; an older one changes nothing. */
  async function add(card: Card): Promise<'added' | 'updated' | 'older'> {
    const outcome = await putCard(device.laurel, card)
    await refresh()
    return outcome
  }

  async function remove(id: string): Promise<void> {
    await removeCard(device.laurel, id)
    await refresh()
  }

  return { cards, refresh, add, remove }
})

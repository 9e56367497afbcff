import type { Card } from '#engine/benchmark/card.ts'
import type { LaurelDatabase } from './database.ts'

export async function listCards(database: LaurelDatabase): Promise<readonly Card[]> {
  await database.ready()
  return database.cards.toArray()
}

/** Newest wins: of two cards with one id the one issued later stays. */
export async function putCard(database: LaurelDatabase, card: Card): Promise<'added' | 'updated' | 'older'> {
  await database.ready()
  return database.dexie.transaction('rw', database.cards, async () => {
    const known = await database.cards.get(card.id)
    if (known && known.issued > card.issued) return 'older'
    await database.cards.put(card)
    return known ? 'updated' : 'added'
  })
}

export async function removeCard(database: LaurelDatabase, id: string): Promise<void> {
  await database.ready()
  await database.cards.delete(id)
}

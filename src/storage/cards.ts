import type { Card } from '#engine/benchmark/card.ts'
import { cardTrust, takeCard, type CardDecision } from '#engine/benchmark/cards/takeCard.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { CheckedCard } from '#formats/signedCards.ts'
import type { LaurelDatabase } from './database.ts'

export async function listCards(database: LaurelDatabase): Promise<readonly Card[]> {
  await database.ready()
  return database.cards.toArray()
}

/** Keeps a card that came in, as far as it may take the place of the one held. No key was compared on this device yet. */
export async function putCard(
  database: LaurelDatabase,
  { card, signature }: CheckedCard,
  tomorrow: IsoDate,
): Promise<CardDecision> {
  await database.ready()
  return database.dexie.transaction('rw', database.cards, async () => {
    const held = await database.cards.get(card.id)
    const decision = takeCard({ held, arrived: card, trust: cardTrust(card, signature, []), tomorrow })
    if (decision.outcome !== 'refused') await database.cards.put(card)
    return decision
  })
}

export async function removeCard(database: LaurelDatabase, id: string): Promise<void> {
  await database.ready()
  await database.cards.delete(id)
}

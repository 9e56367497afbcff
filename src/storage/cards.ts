import type { Card } from '#engine/benchmark/card.ts'
import { cardPlace } from '#engine/benchmark/cards/cardOrder.ts'
import { cardTrust, isSameCard, takeCard, type CardDecision, type CardTrust } from '#engine/benchmark/cards/takeCard.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { CheckedCard } from '#formats/signedCards.ts'
import { cardRow, type LaurelDatabase } from './database.ts'

/** So many cards are copied to and from the database at a time that the page still answers between them. */
const portion = 250

/** All cards in the order of their ids, read in portions: ten thousand at once would hold up the page. */
export async function listCards(database: LaurelDatabase): Promise<readonly Card[]> {
  await database.ready()
  const { cards } = database
  return database.dexie.transaction('r', cards, async () => {
    const all: Card[] = []
    for (;;) {
      const last = all.at(-1)
      const rest = last === undefined ? cards.toCollection() : cards.where(':id').above(keyOf(last))
      const some = await rest.limit(portion).toArray()
      for (const { card } of some) all.push(card)
      if (some.length < portion) return all
    }
  })
}

/** What became of a card that came in. */
export interface CardOutcome {
  readonly card: Card
  readonly trust: CardTrust
  readonly decision: CardDecision
  /** The card of the same sender and for the same group that was held until then. */
  readonly before: Card | undefined
}

/**
 * Keeps cards that came in, each as far as it may take the place of the one held. One transaction: whatever happens on
 * the way, either all of it was done or nothing.
 *
 * @param signal stops it, and leaves everything as it was.
 * @returns what became of each, in their order.
 */
export async function putCards(
  database: LaurelDatabase,
  arrived: readonly CheckedCard[],
  tomorrow: IsoDate,
  signal?: AbortSignal,
): Promise<readonly CardOutcome[]> {
  await database.ready()
  const { cards, comparedKeys } = database
  return database.dexie.transaction('rw', [cards, comparedKeys], async () => {
    const outcomes: CardOutcome[] = []
    for (let at = 0; at < arrived.length; at += portion) {
      const some = arrived.slice(at, at + portion)
      const senders = await heldOf(
        database,
        some.map(({ card }) => card.id),
      )
      const keys = await comparedKeys.bulkGet(some.map(({ card }) => [card.id, card.signed?.key ?? '']))
      const taken = new Map<string, Card>()
      for (const [i, { card, signature }] of some.entries()) {
        const place = cardPlace(card)
        const theirs = senders.get(card.id) ?? new Map<string, Card>()
        const before = theirs.get(place)
        const elsewhere = [...theirs.values()].filter(other => other !== before)
        const compared = keys[i]
        const trust = cardTrust(card, signature, compared === undefined ? [] : [compared.key])
        const decision = takeCard({ held: before, elsewhere, arrived: card, trust, tomorrow })
        if (decision.outcome !== 'refused') {
          senders.set(card.id, theirs.set(place, card))
          taken.set(place, card)
        }
        outcomes.push({ card, trust, decision, before })
      }
      await cards.bulkPut([...taken.values()].map(cardRow))
      // Thrown inside the transaction: nothing of it stays.
      signal?.throwIfAborted()
    }
    return outcomes
  })
}

/** Sender → place → card, of those asked for who have cards here. */
async function heldOf({ cards }: LaurelDatabase, senders: readonly string[]): Promise<Map<string, Map<string, Card>>> {
  const rows = await cards
    .where('sender')
    .anyOf([...new Set(senders)])
    .toArray()
  const held = new Map<string, Map<string, Card>>()
  for (const { card } of rows)
    held.set(card.id, (held.get(card.id) ?? new Map<string, Card>()).set(cardPlace(card), card))
  return held
}

/** Takes back what `putCards` did, in one transaction. A card that has changed since then stays as it is. */
export async function takeBack(database: LaurelDatabase, outcomes: readonly CardOutcome[]): Promise<void> {
  await database.ready()
  const { cards } = database
  const done = outcomes.filter(({ decision }) => decision.outcome !== 'refused')
  // Two of one file may have been for one place: the first knows what was held before, the last what is held now.
  const before = new Map(done.toReversed().map(outcome => [cardPlace(outcome.card), outcome.before]))
  const taken = [...new Map(done.map(({ card }) => [cardPlace(card), card])).values()]
  await database.dexie.transaction('rw', cards, async () => {
    for (let at = 0; at < taken.length; at += portion) {
      const some = taken.slice(at, at + portion)
      const held = await cards.bulkGet(some.map(keyOf))
      const unchanged = some.filter((card, i) => isSameCard(card, held[i]?.card))
      await cards.bulkDelete(unchanged.filter(card => before.get(cardPlace(card)) === undefined).map(keyOf))
      await cards.bulkPut(unchanged.flatMap(card => before.get(cardPlace(card)) ?? []).map(cardRow))
    }
  })
}

/** Removes these cards; what the same senders sent for other groups stays. */
export async function removeCards(database: LaurelDatabase, removed: readonly Card[]): Promise<void> {
  await database.ready()
  await database.cards.bulkDelete(removed.map(keyOf))
}

/** Puts cards back that were held until now and were removed; one that has come since then stays. */
export async function restoreCards(database: LaurelDatabase, removed: readonly Card[]): Promise<void> {
  await database.ready()
  const { cards } = database
  await database.dexie.transaction('rw', cards, async () => {
    const held = await cards.bulkGet(removed.map(keyOf))
    await cards.bulkPut(removed.filter((_, i) => held[i] === undefined).map(cardRow))
  })
}

const keyOf = (card: Card): [string, string] => [card.id, card.group?.id ?? '']

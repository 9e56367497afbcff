import type { Card } from '#engine/benchmark/card.ts'
import { cardTrust, isSameCard, takeCard, type CardDecision, type CardTrust } from '#engine/benchmark/cards/takeCard.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { CheckedCard } from '#formats/signedCards.ts'
import type { LaurelDatabase } from './database.ts'

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
      const rest = last === undefined ? cards.orderBy('id') : cards.where('id').above(last.id)
      const some = await rest.limit(portion).toArray()
      all.push(...some)
      if (some.length < portion) return all
    }
  })
}

/** What became of a card that came in. */
export interface CardOutcome {
  readonly card: Card
  readonly trust: CardTrust
  readonly decision: CardDecision
  /** The card of the same id that was held until then. */
  readonly before: Card | undefined
}

/**
 * Keeps cards that came in, each as far as it may take the place of the one held. One transaction: whatever happens on
 * the way, either all of it was done or nothing.
 *
 * @returns what became of each, in their order.
 */
export async function putCards(
  database: LaurelDatabase,
  arrived: readonly CheckedCard[],
  tomorrow: IsoDate,
): Promise<readonly CardOutcome[]> {
  await database.ready()
  const { cards, comparedKeys } = database
  return database.dexie.transaction('rw', [cards, comparedKeys], async () => {
    const outcomes: CardOutcome[] = []
    for (let at = 0; at < arrived.length; at += portion) {
      const some = arrived.slice(at, at + portion)
      const held = new Map(
        (await cards.bulkGet(some.map(({ card }) => card.id))).flatMap(card => (card ? [[card.id, card]] : [])),
      )
      const keys = await comparedKeys.bulkGet(some.map(({ card }) => [card.id, card.signed?.key ?? '']))
      for (const [i, { card, signature }] of some.entries()) {
        const before = held.get(card.id)
        const compared = keys[i]
        const trust = cardTrust(card, signature, compared === undefined ? [] : [compared.key])
        const decision = takeCard({ held: before, arrived: card, trust, tomorrow })
        if (decision.outcome !== 'refused') held.set(card.id, card)
        outcomes.push({ card, trust, decision, before })
      }
      const taken = new Set(
        outcomes.slice(at).flatMap(({ card, decision }) => (decision.outcome === 'refused' ? [] : [card.id])),
      )
      await cards.bulkPut([...taken].flatMap(id => held.get(id) ?? []))
    }
    return outcomes
  })
}

/** Takes back what `putCards` did, in one transaction. A card that has changed since then stays as it is. */
export async function takeBack(database: LaurelDatabase, outcomes: readonly CardOutcome[]): Promise<void> {
  await database.ready()
  const { cards } = database
  const done = outcomes.filter(({ decision }) => decision.outcome !== 'refused')
  // Two of one file may have been of one organisation: the first knows what was held before, the last what is held now.
  const before = new Map(done.toReversed().map(outcome => [outcome.card.id, outcome.before]))
  const taken = [...new Map(done.map(({ card }) => [card.id, card])).values()]
  await database.dexie.transaction('rw', cards, async () => {
    for (let at = 0; at < taken.length; at += portion) {
      const some = taken.slice(at, at + portion)
      const held = await cards.bulkGet(some.map(({ id }) => id))
      const unchanged = some.filter((card, i) => isSameCard(card, held[i]))
      await cards.bulkDelete(unchanged.filter(({ id }) => before.get(id) === undefined).map(({ id }) => id))
      await cards.bulkPut(unchanged.flatMap(({ id }) => before.get(id) ?? []))
    }
  })
}

export async function removeCards(database: LaurelDatabase, ids: readonly string[]): Promise<void> {
  await database.ready()
  await database.cards.bulkDelete([...ids])
}

/** Puts cards back that were held until now and were removed; one that has come since then stays. */
export async function restoreCards(database: LaurelDatabase, removed: readonly Card[]): Promise<void> {
  await database.ready()
  const { cards } = database
  await database.dexie.transaction('rw', cards, async () => {
    const here = new Set(
      await cards
        .where('id')
        .anyOf(removed.map(({ id }) => id))
        .primaryKeys(),
    )
    await cards.bulkPut(removed.filter(({ id }) => !here.has(id)))
  })
}

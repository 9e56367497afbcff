import type { Card } from './card.ts'
import type { Comparison } from './comparison.ts'

type LeftOut = Comparison['leftOut'][number]

/**
 * Who counts among the others: cards of the same pack, one an organisation (the latest by reference date, then by
 * day of issue), never the own.
 */
export function chosenCards(
  cards: readonly Card[],
  packId: string,
  ownId: string | undefined,
): { readonly counted: readonly Card[]; readonly leftOut: readonly LeftOut[] } {
  const latest = new Map<string, Card>()
  for (const card of cards) {
    if (card.pack.id !== packId) continue
    const held = latest.get(card.id)
    if (held === undefined || isLater(card, held)) latest.set(card.id, card)
  }
  const counted: Card[] = []
  const leftOut: LeftOut[] = []
  for (const card of cards) {
    if (card.id === ownId) leftOut.push({ card, because: 'own' })
    else if (card.pack.id !== packId) leftOut.push({ card, because: 'other-pack' })
    else if (latest.get(card.id) !== card) leftOut.push({ card, because: 'older-of-same' })
    else counted.push(card)
  }
  return { counted, leftOut }
}

function isLater(card: Card, held: Card): boolean {
  if (card.referenceDate !== held.referenceDate) return card.referenceDate > held.referenceDate
  return card.issued > held.issued
}

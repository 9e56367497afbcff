import type { Card } from '../card.ts'
import { figureOf, type Subject } from './subjects.ts'

/** Many cards as columns: one array of figures a subject, in the order of the cards; NaN where a card has none. */
export interface CardColumns {
  /** How many cards. */
  readonly length: number
  /** In the order of the subjects they were made with. */
  readonly figures: readonly Float64Array[]
}

/** The cards as columns: made once, then any group of peers is counted from them (`peerStatistics`). */
export function cardColumns(cards: readonly Card[], subjects: readonly Subject[]): CardColumns {
  const figures = subjects.map(subject => {
    const column = new Float64Array(cards.length)
    for (const [row, card] of cards.entries()) column[row] = figureOf(card, subject) ?? NaN
    return column
  })
  return { length: cards.length, figures }
}

import type { Card } from '../card.ts'
import type { ComparedBy } from '../possible.ts'
import { comparableFigure, impossibleOf, type Subject } from './subjects.ts'

/** The figures of one subject over many cards. */
interface FigureColumn {
  /** Every figure once, from least to greatest. */
  readonly distinct: Float64Array
  /** Place of each card's figure among them; for a card without one, their number. */
  readonly ranks: Uint32Array
}

interface CardColumn extends FigureColumn {
  /** Rows of the cards whose figure cannot be. */
  readonly impossible: Uint32Array
}

/** Many cards as columns, each in the order of the cards: made once, then any group of peers is counted from them. */
export interface CardColumns {
  /** How many cards. */
  readonly length: number
  /** In the order of the subjects they were made with. */
  readonly columns: readonly CardColumn[]
}

export function cardColumns(cards: readonly Card[], subjects: readonly Subject[], by: ComparedBy): CardColumns {
  const figures = new Float64Array(cards.length)
  const columns = subjects.map(subject => {
    const impossible: number[] = []
    for (const [row, card] of cards.entries()) {
      const figure = comparableFigure(card, subject, by)
      figures[row] = figure ?? NaN
      if (figure === undefined && impossibleOf(card, subject, by) !== undefined) impossible.push(row)
    }
    return { ...columnOf(figures), impossible: Uint32Array.from(impossible) }
  })
  return { length: cards.length, columns }
}

/** A column of figures in the order of cards, NaN where there is none. */
export function columnOf(figures: Float64Array): FigureColumn {
  // Sorting leaves NaN at the end.
  const sorted = figures.slice().sort()
  const distinct = sorted.filter((figure, at) => !Number.isNaN(figure) && figure !== sorted[at - 1])
  return { distinct, ranks: Uint32Array.from(figures, figure => placeOf(figure, distinct)) }
}

function placeOf(figure: number, distinct: Float64Array): number {
  if (Number.isNaN(figure)) return distinct.length
  let [from, to] = [0, distinct.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((distinct[middle] ?? 0) < figure) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * The known figures of some rows (each once; undefined: all) from least to greatest. Counting how often each figure
 * occurs takes one walk over the rows, and nothing is sorted again.
 */
export function sortedAmong({ distinct, ranks }: FigureColumn, rows: Uint32Array | undefined): Float64Array {
  const counts = new Uint32Array(distinct.length + 1)
  const length = rows?.length ?? ranks.length
  for (let at = 0; at < length; at++) {
    const place = ranks[rows === undefined ? at : (rows[at] ?? 0)] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
  const unknown = counts[distinct.length] ?? 0
  const sorted = new Float64Array(length - unknown)
  let filled = 0
  for (let place = 0; place < distinct.length; place++) {
    const count = counts[place] ?? 0
    if (count > 0) sorted.fill(distinct[place] ?? NaN, filled, filled + count)
    filled += count
  }
  return sorted
}

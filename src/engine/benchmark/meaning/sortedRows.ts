import type { ComparedFigure } from '../comparison.ts'
import { gapOf } from './gap.ts'
import { relevanceRank, type Relevance } from './relevance.ts'

/** A figure beside its median, as a row of a screen. */
interface Row {
  readonly figure: Pick<ComparedFigure, 'own' | 'median' | 'standing'>
  /** What it has to do with the next label; undefined where there is none to work for. */
  readonly relevance: Relevance | undefined
}

interface RowGroup<Of> {
  readonly id: string
  readonly title: string
  readonly views: readonly Of[]
}

/** Orders in which a reader can have them. */
export const rowOrders = ['dimension', 'gap', 'label'] as const
export type RowOrder = (typeof rowOrders)[number]

/** Where a figure stands, and where the largest gaps come first: the weaker side, the median, the stronger, the rest. */
const gapGroups = ['worse', 'equal', 'better', 'none'] as const

/** Rows by where they stand against the median, in each group from the weakest to the strongest. */
export function byGap<Of extends Row>(
  rows: readonly Of[],
  titleOf: (group: (typeof gapGroups)[number]) => string,
): readonly RowGroup<Of>[] {
  return gapGroups
    .map(id => ({
      id,
      title: titleOf(id),
      views: rows
        .filter(({ figure }) => (figure.standing ?? 'none') === id)
        .toSorted((a, b) => (gapOf(a.figure) ?? 0) - (gapOf(b.figure) ?? 0)),
    }))
    .filter(({ views }) => views.length > 0)
}

/** What a rank of `relevanceRank` is called, in its order. */
const ranks = ['waits', 'adds', 'met', 'audited', 'none'] as const

/** Rows by what they have to do with the next label (`relevanceRank`), in each group the largest gap first. */
export function byLabel<Of extends Row>(
  rows: readonly Of[],
  titleOf: (rank: (typeof ranks)[number]) => string,
): readonly RowGroup<Of>[] {
  const ranked = rows.map(row => ({ row, rank: relevanceRank(row.relevance) }))
  return [...new Set(ranked.map(({ rank }) => rank))]
    .toSorted((a, b) => a - b)
    .map(rank => ({
      id: String(rank),
      title: titleOf(ranks[rank] ?? 'none'),
      views: ranked
        .filter(each => each.rank === rank)
        .map(({ row }) => row)
        .toSorted((a, b) => (gapOf(a.figure) ?? 0) - (gapOf(b.figure) ?? 0)),
    }))
}

import { percentileRank, spreadOf, type Spread } from '../statistics.ts'
import { sortedAmong, type CardColumns } from './columns.ts'

/** What a group of peers says of one subject, with the mid-rank (0 to 100) of the own figure among them. */
interface PeerFigures extends Spread {
  /** Null without an own figure or without others. */
  readonly percentile: number | null
}

/**
 * Statistics of every column over the cards at `rows` (row numbers, each once; undefined: all). `own` holds the own
 * figure of each column, NaN where there is none; the own card is not among the rows. What may be shown of it is for
 * the rules of disclosure to say.
 */
export function peerStatistics(
  columns: CardColumns,
  rows: Uint32Array | undefined,
  own: Float64Array,
): readonly PeerFigures[] {
  return columns.columns.map((column, at) => {
    const sorted = sortedAmong(column, rows)
    const ownFigure = own[at] ?? NaN
    return {
      ...spreadOf(sorted),
      percentile: Number.isNaN(ownFigure) || sorted.length === 0 ? null : percentileRank(ownFigure, sorted),
    }
  })
}

import { percentileRank, spreadOf, type Spread } from '../statistics.ts'
import type { CardColumns } from './columns.ts'

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
  const scratch = new Float64Array(rows?.length ?? columns.length)
  return columns.figures.map((figures, at) => {
    const sorted = scratch.subarray(0, gather(figures, rows, scratch)).sort()
    const ownFigure = own[at] ?? NaN
    return {
      ...spreadOf(sorted),
      percentile: Number.isNaN(ownFigure) || sorted.length === 0 ? null : percentileRank(ownFigure, sorted),
    }
  })
}

/** Copies the known figures of the rows to the front of `into`. @returns how many there are. */
function gather(figures: Float64Array, rows: Uint32Array | undefined, into: Float64Array): number {
  let n = 0
  const count = rows?.length ?? figures.length
  for (let at = 0; at < count; at++) {
    const figure = figures[rows === undefined ? at : (rows[at] ?? 0)] ?? NaN
    if (!Number.isNaN(figure)) into[n++] = figure
  }
  return n
}

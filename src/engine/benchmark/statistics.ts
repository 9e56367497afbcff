import { bisectLeft, bisectRight } from 'd3-array'

/** Order statistics of figures; null where there are none. */
export interface Spread {
  readonly n: number
  readonly median: number | null
  /** Lower and upper. */
  readonly quartiles: readonly [number, number] | null
}

/** Figures from least to greatest, compared as numbers; none of them may be NaN. */
export function sortedFigures(figures: ArrayLike<number>): Float64Array {
  return Float64Array.from(figures).sort()
}

/** Median and quartiles of figures that are sorted already. */
export function spreadOf(sorted: Float64Array): Spread {
  if (sorted.length === 0) return { n: 0, median: null, quartiles: null }
  return {
    n: sorted.length,
    median: quantile(sorted, 0.5),
    quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
  }
}

/**
 * Quantile of type 7 (Hyndman and Fan 1996, Sample Quantiles in Statistical Packages, The American Statistician
 * 50(4)): at (n − 1) p, linear between the two nearest; the default of R, NumPy and d3-array, and QUARTILE.INC of
 * spreadsheets.
 */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const lower = sorted[below] ?? NaN
  const upper = sorted[below + 1] ?? lower
  return lower + (upper - lower) * (at - below)
}

/**
 * Mid-rank of `own` among others that are sorted already, 0 to 100: those below count whole, equals half. The own
 * figure is not among them. NaN without others.
 */
export function percentileRank(own: number, sorted: Float64Array): number {
  const below = bisectLeft(sorted, own)
  const equal = bisectRight(sorted, own) - below
  return (100 * (below + equal / 2)) / sorted.length
}

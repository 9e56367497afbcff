import { ascending, quantileSorted } from 'd3-array'

/** Below this many others a percentile says more than the figures hold. */
const leastForPercentile = 20

interface Spread {
  readonly n: number
  readonly median: number | null
  /** Lower and upper. */
  readonly quartiles: readonly [number, number] | null
}

/** Order statistics of figures in any order; quantiles of type 7 (linear between the two nearest). */
export function spread(figures: readonly number[]): Spread {
  const sorted = figures.toSorted(ascending)
  const lower = quantileSorted(sorted, 0.25)
  const median = quantileSorted(sorted, 0.5)
  const upper = quantileSorted(sorted, 0.75)
  const quartiles = lower === undefined || upper === undefined ? null : ([lower, upper] as const)
  return { n: sorted.length, median: median ?? null, quartiles }
}

/** Mid-rank of `own` among the others, 0 to 100: those below count whole, equals half. Null below 20 others. */
export function percentile(own: number, others: readonly number[]): number | null {
  if (others.length < leastForPercentile) return null
  const below = others.filter(other => other < own).length
  const equal = others.filter(other => other === own).length
  return (100 * (below + equal / 2)) / others.length
}

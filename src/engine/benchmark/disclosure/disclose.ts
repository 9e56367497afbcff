import { percentileRank, spreadOf, type Spread } from '../statistics.ts'
import type { BenchmarkRules, Withheld } from './benchmarkRules.ts'
import { coarse } from './coarse.ts'

export interface Disclosed extends Spread {
  readonly withheld: readonly Withheld[]
}

interface Unnamed {
  /** Figures of those not named among `sorted`; the reader's own is none of them. */
  readonly others: number
  readonly isFraction: boolean
}

/**
 * Median and quartiles of figures that may be shown where not everybody is named: nothing below `leastOthers`, no
 * quartiles below `leastOthersForQuartiles`, never a least or greatest one, all rounded. What is withheld is decided
 * from the numbers alone and never from the figures.
 */
export function disclose(sorted: Float64Array, { others, isFraction }: Unnamed, rules: BenchmarkRules): Disclosed {
  const { leastOthers, leastOthersForQuartiles } = rules.rules
  if (others < leastOthers.value)
    return {
      n: 0,
      median: null,
      quartiles: null,
      withheld: [{ what: 'everything', because: 'leastOthers', needed: leastOthers.value, found: null }],
    }
  const { n, median, quartiles } = spreadOf(sorted)
  const round = (figure: number): number => coarse(figure, isFraction, rules)
  const tooFew = others < leastOthersForQuartiles.value
  return {
    n,
    median: median === null ? null : round(median),
    quartiles: tooFew || quartiles === null ? null : [round(quartiles[0]), round(quartiles[1])],
    withheld: tooFew
      ? [
          {
            what: 'quartiles',
            because: 'leastOthersForQuartiles',
            needed: leastOthersForQuartiles.value,
            found: others,
          },
        ]
      : [],
  }
}

/** The percentile, from `leastForPercentile` others on; to whole `percentileStep` where not everybody is named. */
export function disclosedPercentile(
  own: number | null,
  sorted: Float64Array,
  unnamed: boolean,
  { rules }: BenchmarkRules,
): { readonly percentile: number | null; readonly withheld: readonly Withheld[] } {
  const { leastForPercentile, percentileStep } = rules
  if (sorted.length < leastForPercentile.value) {
    const [needed, found] = [leastForPercentile.value, sorted.length]
    return { percentile: null, withheld: [{ what: 'percentile', because: 'leastForPercentile', needed, found }] }
  }
  if (own === null) return { percentile: null, withheld: [] }
  const rank = percentileRank(own, sorted)
  return { percentile: unnamed ? Math.round(rank / percentileStep.value) * percentileStep.value : rank, withheld: [] }
}

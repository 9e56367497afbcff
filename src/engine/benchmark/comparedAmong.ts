import type { ComparedFigure } from './comparison.ts'
import type { BenchmarkRules } from './disclosure/benchmarkRules.ts'
import { coarse } from './disclosure/coarse.ts'
import { disclose, disclosedPercentile, type Disclosed } from './disclosure/disclose.ts'
import type { Subject } from './peers/subjects.ts'
import { besideMedian } from './standing.ts'
import { spreadOf } from './statistics.ts'

/** Those who have a figure of a subject. */
interface Known {
  readonly subject: Subject
  readonly own: number | null
  readonly named: number
  readonly unnamed: number
  /** Their figures from least to greatest: of all, or of those alone who are named. */
  readonly sorted: (who: 'all' | 'named') => Float64Array
}

/**
 * What may be shown of the figures of others, and where the own one stands. With too few without name those who are
 * named are compared among themselves; with enough, the rules of disclosure decide.
 */
export function comparedAmong(
  { subject, own, named, unnamed, sorted: sortedOf }: Known,
  rules: BenchmarkRules,
): Omit<ComparedFigure, 'values' | 'impossible' | 'ownImpossible'> {
  const hidden = unnamed > 0 && unnamed < rules.rules.leastOthers.value && named > 0
  const sorted = sortedOf(hidden ? 'named' : 'all')
  const isUnnamed = unnamed > 0 && !hidden
  const spread = isUnnamed
    ? disclose(sorted, { others: unnamed, isFraction: subject.isFraction }, rules)
    : namedSpread(sorted, rules)
  const { percentile, withheld } = spread.median === null ? nothing : disclosedPercentile(own, sorted, isUnnamed, rules)
  const rounded = (figure: number): number => (isUnnamed ? coarse(figure, subject.isFraction, rules) : figure)
  return {
    own,
    n: spread.n,
    median: spread.median,
    quartiles: spread.quartiles,
    ...(isUnnamed ? { rounded: subject.isFraction ? ('fraction' as const) : ('number' as const) } : rangeOf(sorted)),
    ...besideMedian({ own, median: spread.median, direction: subject.direction, rounded }),
    percentile,
    withheld: [...spread.withheld, ...withheld],
  }
}

/** Of so few that a quarter is nobody, quartiles are no more than single figures between two partners. */
function namedSpread(sorted: Float64Array, { rules }: BenchmarkRules): Disclosed {
  const spread = spreadOf(sorted)
  const [needed, found] = [rules.leastForQuartiles.value, sorted.length]
  if (found === 0 || found >= needed) return { ...spread, withheld: [] }
  return { ...spread, quartiles: null, withheld: [{ what: 'quartiles', because: 'leastForQuartiles', needed, found }] }
}

const nothing = { percentile: null, withheld: [] } as const

function rangeOf(sorted: Float64Array): Pick<ComparedFigure, 'range'> {
  const [least, greatest] = [sorted[0], sorted.at(-1)]
  return least === undefined || greatest === undefined ? {} : { range: [least, greatest] }
}

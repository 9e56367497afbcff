import type { Basis } from '../../questionnaire/basis.ts'
import type { Source } from '../../questionnaire/reference.ts'

/**
 * What a comparison may show of those who are not named, as data with basis and source
 * (`questionnaires/benchmark/rules.json`):
 * - `leastOthers`: contributors besides the reader below whom nothing is shown;
 * - `leastOthersForQuartiles`: the same for quartiles;
 * - `leastForQuartiles`: others below whom no quartiles are told, of named cards too: each quarter holds somebody;
 * - `leastForPercentile`: others below whom no percentile is told, of named cards too;
 * - `percentileStep`: percentiles among the unnamed are rounded to it;
 * - `leastChanged`: contributors besides the reader by whom any two figures one can see must differ, if they differ;
 * - `dominantCount`, `dominantShare`: no total where so many largest give more than so much of it;
 * - `priorShare`: no total from which the second largest could tell the largest closer than this part of it;
 * - `fractionStep`: fractions are rounded to it; `leadingStep`: other figures, to it in their leading digit;
 * - `leastAlike`: others that must share what a card says of its sender, or it singles the sender out.
 */
type RuleId =
  | 'leastOthers'
  | 'leastOthersForQuartiles'
  | 'leastForQuartiles'
  | 'leastForPercentile'
  | 'percentileStep'
  | 'leastChanged'
  | 'dominantCount'
  | 'dominantShare'
  | 'priorShare'
  | 'fractionStep'
  | 'leadingStep'
  | 'leastAlike'

/** Bands of a measure that cards carry: each begins at its figure, the last has no end. */
export type Banding = Basis & { readonly measure: string; readonly from: readonly number[] }

export interface BenchmarkRules {
  readonly laurel: 'benchmark-rules/1'
  readonly version: string
  readonly rules: Readonly<Record<RuleId, Basis & { readonly value: number }>>
  readonly bands: { readonly age: Banding; readonly size: Banding }
  readonly sources: readonly Source[]
}

/** A figure that is not shown, by which rule, and what it would need. */
export interface Withheld {
  readonly what: 'everything' | 'quartiles' | 'percentile' | 'total'
  readonly because: RuleId
  readonly needed: number
  /** Null where the number itself would tell too much. */
  readonly found: number | null
}

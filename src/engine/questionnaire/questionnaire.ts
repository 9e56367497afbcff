import type { Basis } from './basis.ts'
import type { Condition } from './condition.ts'
import type { DimensionId, IndicatorId, QuestionId, QuestionnaireId } from './ids.ts'
import type { Measure } from './measure.ts'
import type { Question } from './question.ts'

/** Which way the bands of an indicator go: `rising` with `from`, `falling` with `upTo`. */
export type Direction = 'rising' | 'falling'

/** A step of an indicator's scale. The lowest has no limit. */
export interface Band {
  readonly points: number
  /** `from` (rising) or `upTo` (falling), in the measure's own unit; undefined for the lowest band. */
  readonly limit: number | undefined
  /** Further conditions; all must hold. */
  readonly and: readonly Condition[]
  /** Days of work for the step up to it, assumed; undefined where the pack does not say, and for the lowest. */
  readonly effort?: number
  /** Undefined only for the lowest band, which claims nothing. */
  readonly basis: Basis | undefined
}

interface NamedMeasure {
  readonly id: string
  readonly unit: string | undefined
  readonly measure: Measure
}

/**
 * A topic of the benchmarking or an indicator of quality.
 * With bands it is scored; without bands and with `position` it is measured, shown and compared; a topic has neither.
 */
export interface Indicator {
  readonly id: IndicatorId
  /** Official number, e.g. `2.5`; for benchmarking topics `B30`. */
  readonly code: string
  readonly dimension: DimensionId
  /**
   * Every question that the measure, the bands and the floor read, and nothing else (the checker proves it): a score
   * waits for no answer that it does not need. A topic, which has no score, may ask more than it measures.
   */
  readonly questions: readonly Question[]
  /** What its card asks: its questions, then those that only a further measure reads. A score never waits for these. */
  readonly asks: readonly Question[]
  readonly measure: Measure | undefined
  readonly unit: string | undefined
  readonly direction: Direction
  /** From worst to best, `bands[0]` the lowest; empty for a topic or a position. */
  readonly bands: readonly Band[]
  /** As soon as one of these is known to hold, the lowest band counts whatever else is open. */
  readonly floor: readonly Condition[]
  readonly position: boolean
  readonly mayNotApply: boolean
  /** Asked only while this holds. */
  readonly when: Condition | undefined
  /** Shown and compared, never scored. */
  readonly measures: readonly NamedMeasure[]
  /** Ids of papers that usually show it; their words are in the texts. */
  readonly evidence: readonly string[]
  /** Basis of what is written about it: what counts, papers, advice. */
  readonly guidance: Basis
  /** Computed from other answers (load per post, private share): not counted as a thing to answer. */
  readonly computed: boolean
  /** Only time raises it; no step up is a matter of work. */
  readonly byTime: boolean
}

export interface Dimension {
  readonly id: DimensionId
  readonly indicators: readonly Indicator[]
}

/** A questionnaire, linked with the bank: plain, readonly, ready to be scored. */
export interface Questionnaire {
  readonly id: QuestionnaireId
  readonly version: string
  readonly dimensions: readonly Dimension[]
  readonly indicators: readonly Indicator[]
  /** Every question it asks, by id. */
  readonly questions: ReadonlyMap<QuestionId, Question>
  /** Every question of the pack: conditions and further measures may read facts that are asked elsewhere. */
  readonly bank: ReadonlyMap<QuestionId, Question>
}

/** Two facts that should fit together; warns in words, never blocks, silent while one side is not known. */
export interface CrossCheck {
  readonly id: string
  readonly left: Measure
  readonly is: 'equal' | 'atMost'
  readonly right: Measure
  /** Tolerance, in the unit of both sides. */
  readonly by: number
}

/** The bank: each fact once, with the checks that tie facts together. */
export interface QuestionBank {
  readonly questions: ReadonlyMap<QuestionId, Question>
  readonly checks: readonly CrossCheck[]
}

import type { IsoDate } from '../questionnaire/answers.ts'
import type { BasisKind } from '../questionnaire/basis.ts'
import type { DimensionId, IndicatorId, QuestionId, QuestionnaireId } from '../questionnaire/ids.ts'

/** State of an indicator (design 3.1, in this order of precedence). */
export type IndicatorState = 'not-applicable' | 'unanswered' | 'answered' | 'unknown' | 'partly'

/** Part of the points, as fractions of 1. All null with nothing applicable; `value` null while anything is open. */
export interface Share {
  readonly value: number | null
  readonly least: number | null
  readonly greatest: number | null
}

/** One row of the arithmetic: a fact that was read, or a figure computed from those above it. */
export type TraceRow =
  | {
      readonly kind: 'fact'
      readonly question: QuestionId
      readonly value: number | boolean | string | readonly string[] | null
      /** `to-come`: the figure counts time since this day, which is after the reference date. */
      readonly mark: 'open' | 'unknown' | 'not-asked' | 'to-come' | null
    }
  | {
      readonly kind: 'measure'
      readonly value: number | null
      readonly unit: string | undefined
      readonly isRatio: boolean
    }

/** What is known of one condition that mattered: `null` when it cannot be told yet. */
export interface TracedCondition {
  readonly id: string
  readonly role: 'floor' | 'band'
  /** Index of the band whose `and` it belongs to. */
  readonly band: number | undefined
  readonly holds: boolean | null
  readonly basis: BasisKind
}

/** Why a score is what it is; every number can be recomputed from it. */
export interface Trace {
  readonly rows: readonly TraceRow[]
  readonly conditions: readonly TracedCondition[]
  /** Reason of `not-applicable`. */
  readonly notApplicable: 'marked' | 'nothing-asked' | 'zero-denominator' | undefined
  /** True when a floor decided. */
  readonly floored: boolean
}

/** Distance to the next band: the limit, and what the answer would have to be, in the answer's own unit. */
export interface NextBand {
  readonly band: number
  readonly limit: number | undefined
  /** For a ratio with a known denominator: the numerator that reaches it (29 of 41 → 31); else undefined. */
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  /** Ids of conditions of that band that do not hold. */
  readonly missing: readonly string[]
}

export interface IndicatorScore {
  readonly id: IndicatorId
  readonly dimension: DimensionId
  readonly state: IndicatorState
  /** In the measure's own unit; a ratio is a fraction. Null unless answered or a floor holds. */
  readonly measure: number | null
  readonly points: number | null
  /** Most points the indicator can give; null for topics and positions. */
  readonly greatest: number | null
  /** Index into the indicator's bands. */
  readonly band: number | null
  /** Range of points still possible; equal when nothing is open; null without bands or when not applicable. */
  readonly range: { readonly least: number; readonly greatest: number } | null
  readonly next: NextBand | null
  /** The further measures, by id; null where not known. */
  readonly measures: Readonly<Record<string, number | null>>
  /** Made on demand, so that scoring stays cheap. */
  readonly trace: () => Trace
}

export interface DimensionScore {
  readonly id: DimensionId
  readonly share: Share
  readonly points: { readonly least: number; readonly greatest: number; readonly possible: number }
  /** Indicators that ask for an answer (computed ones and not applicable ones left out). */
  readonly asked: number
  readonly answered: number
}

export interface Assessment {
  readonly questionnaire: QuestionnaireId
  readonly version: string
  readonly asOf: IsoDate
  readonly share: Share
  /** Number of indicators the share runs over (with bands, applicable). */
  readonly runsOver: number
  readonly dimensions: readonly DimensionScore[]
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorScore>
  readonly asked: number
  readonly answered: number
}

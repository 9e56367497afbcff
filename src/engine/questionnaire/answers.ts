import type { IndicatorId, QuestionId } from './ids.ts'

/** A day as `YYYY-MM-DD`. A month is stored as its last day. */
export type IsoDate = string

/** What an answer can be, by the form of its question. A missing key is open; an empty array is *none of these*. */
export type AnswerValue = number | boolean | string | readonly string[]

/**
 * All answers of a round, pack-wide: a fact answered for one questionnaire is answered for all.
 * The flat form of files (`{ "<question>": value, "$unknown": {…}, "$notApplicable": {…} }`) is read into this
 * at the edge. Never copied by the engine.
 */
export interface Answers {
  readonly values: Readonly<Record<QuestionId, AnswerValue | undefined>>
  /** *I do not know yet*, by question, with a reason (may be empty). */
  readonly unknown: Readonly<Record<QuestionId, string | undefined>>
  /** *Does not apply to us*, by indicator, with a reason (may be empty). */
  readonly notApplicable: Readonly<Record<IndicatorId, string | undefined>>
}

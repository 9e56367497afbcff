import type { Condition } from './condition.ts'
import type { QuestionId } from './ids.ts'

/** Who in the organisation knows the fact: the way Gather groups its list. */
export type FactKeeper = 'register' | 'accounts' | 'staff' | 'events' | 'strategy' | 'profile'

/**
 * The time a question speaks of, printed with its dates wherever the question stands.
 * All are counted back from the round's reference date, save the reporting year, which is the round's own.
 */
export type Period = 'referenceDate' | 'reportingYear' | 'last12Months' | 'last24Months'

/** What kind of answer a question takes; a closed set (design 3.1). */
export type QuestionForm =
  | { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'one'; readonly options: readonly (string | number)[] }
  | { readonly kind: 'several'; readonly options: readonly string[] }
  | { readonly kind: 'text'; readonly long: boolean; readonly maximumLength: number }

/** A question of the bank, linked: one fact, asked once, whatever questionnaires read it. */
export interface Question {
  readonly id: QuestionId
  readonly form: QuestionForm
  /** Id of the unit's words in the texts, e.g. `participants`; undefined where the answer has none. */
  readonly unit: string | undefined
  readonly period: Period | undefined
  readonly knownBy: FactKeeper
  /** Questions of one group are shown as a grid. */
  readonly group: string | undefined
  /** Asked only while this holds; an answer kept from before is not read when it does not. */
  readonly when: Condition | undefined
  /** Ids this question had before; answers under them are read as its own. */
  readonly formerly: readonly QuestionId[]
}

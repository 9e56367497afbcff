import type { Basis } from './basis.ts'
import type { QuestionId } from './ids.ts'
import type { Measure } from './measure.ts'

/** The one limit of a measured condition. Nothing is rounded before comparing. */
export type Limit =
  | { readonly from: number } // measure ≥ from
  | { readonly over: number } // measure > over
  | { readonly upTo: number } // measure ≤ upTo
  | { readonly under: number } // measure < under

/** Something that holds, does not hold, or cannot be told yet from the answers. Plain data, as in the pack. */
export type Condition = ConditionTest & Basis & { readonly id: string }

export type ConditionTest =
  | ({ readonly measure: Measure } & Limit)
  | { readonly question: QuestionId; readonly is: string | number | boolean }
  | { readonly question: QuestionId; readonly includes: string }

import type { AnswerValue, IsoDate } from '../questionnaire/answers.ts'
import type { Assumptions } from '../questionnaire/assumptions.ts'
import type { GoalId } from '../questionnaire/ids.ts'
import type { EvidenceReference } from './evidence.ts'
import type { HistoryEvent } from './historyEvent.ts'
import type { Action, Area } from './plan.ts'

export interface Profile {
  readonly name: string
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string
  /** Field of work, as the technology fields of the scheme or in own words; may be empty. */
  readonly field: string
  /** What brings the organisation here; it only decides what is shown first. One that the scheme does not know is as good as none. */
  readonly goal: GoalId
}

/** A pass through the questionnaires with its own dates. */
export interface Round {
  readonly id: string
  readonly name: string
  readonly referenceDate: IsoDate
  readonly reportingYear: number
  /** Pack the round was started with. */
  readonly pack: { readonly id: string; readonly version: string }
  /** A newer version of the pack that was looked at and not taken: the organisation goes on under the one it has. */
  readonly declined?: string
}

/**
 * One answer or mark given by somebody at some time. The list only grows; the heads (those that no other
 * decision replaces) are the answer, two heads are a conflict, the chain is the history.
 * `subject` is a question, or an indicator for `not-applicable`. `nothing` takes the answer or mark back.
 * `carried`: taken over from the round before when this one began, and not confirmed by anybody; it counts all the same.
 */
export interface Decision {
  readonly id: string
  readonly round: string
  readonly subject: string
  readonly said: Said
  readonly rater: string
  /** ISO instant. */
  readonly at: string
  readonly replaces: readonly string[]
}

export type Said =
  | { readonly kind: 'answer'; readonly value: AnswerValue; readonly carried?: true }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'not-applicable'; readonly reason: string; readonly carried?: true }
  | { readonly kind: 'nothing' }

/** The record of a closed round: shown as it was, never recomputed. Frozen, not tamper-proof. */
export interface Closing {
  readonly id: string
  readonly round: string
  readonly at: string
  /** Rater who closed it, where the record says so. */
  readonly by?: string
  readonly pack: { readonly id: string; readonly version: string }
  /** Those in force when it was closed; none where the record does not say. */
  readonly assumptions?: Assumptions
  readonly answers: Readonly<Record<string, unknown>>
  readonly assessment: Readonly<Record<string, unknown>>
  readonly verdicts: Readonly<Record<string, unknown>>
  /** SHA-256 of the record without this field, as hexadecimal. */
  readonly hash: string
}

/** One cluster organisation as plain data: what `documents/` shows of the Yjs document, and `document.json` of a file. */
export interface Organisation {
  readonly laurel: 'organisation/2'
  readonly id: string
  /** An invented cluster of the demo network. */
  readonly invented: boolean
  readonly profile: Profile
  /** Oldest first. */
  readonly rounds: readonly Round[]
  readonly decisions: readonly Decision[]
  readonly history: readonly HistoryEvent[]
  /** Free remarks, by `<round>/<indicator>`. */
  readonly notes: Readonly<Record<string, string>>
  /** Put off for later, by `<round>/<indicator>`. */
  readonly later: Readonly<Record<string, true>>
  readonly evidence: readonly EvidenceReference[]
  readonly closings: readonly Closing[]
  /** One an indicator, in alphabetical order. */
  readonly areas: readonly Area[]
  readonly actions: readonly Action[]
  readonly assumptions: Assumptions
  /** Rater id → name or role; names stand here alone. */
  readonly people: Readonly<Record<string, string>>
}

import type { IsoDate } from '../questionnaire/answers.ts'
import type { BasisKind } from '../questionnaire/basis.ts'
import type { LabelId } from '../questionnaire/ids.ts'
import type { Requirement } from '../questionnaire/labelScheme.ts'

export type RequirementState = 'met' | 'not-met' | 'not-yet-known' | 'not-yet-due'

export interface RequirementVerdict {
  readonly id: string
  readonly requirement: Requirement
  readonly state: RequirementState
  /** Inactive hypotheses and waived requirements are shown, not counted. */
  readonly counted: boolean
  /** What the rule asks and what was found, in the measure's own unit; null where it is not a figure. */
  readonly needed: number | null
  readonly found: number | string | null
  /** Of a list that is entered: each of its lines. */
  readonly lines?: readonly RequirementVerdict[]
}

export interface LabelVerdict {
  readonly label: LabelId
  readonly verdict: 'ready' | 'open' | 'not-ready'
  /** As recorded in the history, as entered by the user. */
  readonly held:
    | {
        readonly since: IsoDate
        readonly validUntil: IsoDate | undefined
        /** Two days where the rule leaves open on which it ends and the first is past: it may be over already. */
        readonly eitherEnd?: readonly IsoDate[]
        readonly certificate: string
      }
    | undefined
  readonly requirements: readonly RequirementVerdict[]
  /** n of m: active requirements by answers, act and time whose rule is known (pack-guide 1). */
  readonly met: number
  readonly known: number
  /** Of those m, how many are not yet known. */
  readonly notYetKnown: number
  /** Lists that the scheme does not publish and that are not entered. */
  readonly openLists: number
  /** How many of those m rules have each basis. What a share is made of has bases of its own, beside each limit. */
  readonly restsOn: Readonly<Record<BasisKind, number>>
}

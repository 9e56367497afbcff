import type { Basis } from './basis.ts'
import type { Condition } from './condition.ts'
import type { DimensionId, GoalId, IndicatorId, LabelId, QuestionnaireId } from './ids.ts'

/** Who can mend a requirement that is not met. */
export type MendedBy = 'answers' | 'act' | 'time' | 'awarding-body'

/** What a label asks; a closed set of kinds (design 3.2). Plain data, as in `labels.json`. */
export type Requirement = RequirementKind &
  Basis & {
    readonly id: string
    readonly by: MendedBy
    /** A hypothesis is `assumed` and `active: false`: shown, not counted. Default true. */
    readonly active?: boolean
    /** Waived while this holds. */
    readonly unless?: Condition
    /** Days of work, default for a step of the path. */
    readonly effort?: number
    /** Question or indicator where it is answered; the screen links there. */
    readonly answeredAt?: string
  }

export type RequirementKind =
  | { readonly kind: 'fact'; readonly condition: Condition }
  | { readonly kind: 'band'; readonly indicator: IndicatorId; readonly points: number }
  | { readonly kind: 'share'; readonly of: QuestionnaireId; readonly dimension?: DimensionId; readonly from: number }
  | { readonly kind: 'held'; readonly label: LabelId }
  | {
      readonly kind: 'interval'
      readonly event: HistoryEventKind
      readonly fromMonths: number
      readonly toMonths: number
    }
  | { readonly kind: 'areas'; readonly count: number; readonly what: 'named' | 'described' | 'improved' }
  | {
      readonly kind: 'event'
      readonly event: HistoryEventKind
      /** Of the same label, or of whatever label it is entered under (`anyLabel`) since this one was last granted. */
      readonly label?: LabelId
      readonly anyLabel?: true
    }
  | { readonly kind: 'evidence'; readonly from: number }
  | { readonly kind: 'list' }
  | { readonly kind: 'stated'; readonly text: string; readonly isMet: boolean | null }

export const historyEventKinds = ['applied', 'interview', 'audit', 'awarded', 'renewed', 'lapsed'] as const

export type HistoryEventKind = (typeof historyEventKinds)[number]

/**
 * What happens with time stands apart from the requirements, each with its basis. `reminder`: so many months after
 * something, a good day to act; `warning`: so many months before each date.
 */
export type Term = Basis & {
  readonly id: string
  readonly kind: 'validity' | 'renewal-window' | 'extension' | 'reminder' | 'warning'
  readonly months: number
  /** What a validity counts from; the day of the award where it is not said or not entered. */
  readonly from?: HistoryEventKind
  /** It counts from it under whatever label it is entered. */
  readonly anyLabel?: true
  /** It runs to the end of the month. */
  readonly monthEnd?: boolean
  /** What a reminder counts from. */
  readonly after?: { readonly label: LabelId; readonly event: HistoryEventKind }
  /** Undefined when not known which of the two: *2 or 3 years, ask*. */
  readonly orMonths?: number
  readonly first?: boolean
}

/** What it costs; undated prices say so in the texts. */
type Price = Basis & {
  readonly id: string
  readonly amount: number
  readonly currency: 'EUR'
}

/** A change of the rules that the scheme has announced: shown, never counted. */
type Announcement = Basis & { readonly id: string }

/** What somebody comes for; it decides what is shown first and nothing else. */
export interface Goal {
  readonly id: GoalId
  /** Undefined when the goal is no label. */
  readonly label?: LabelId
  /** The label to look at next: what comes after the goal. */
  readonly next: LabelId
  /** The questionnaires that prepare for it, what is asked first in front. */
  readonly questionnaires: readonly [QuestionnaireId, ...QuestionnaireId[]]
  /** The label is held already and is to be kept. */
  readonly renews?: true
  /** Nobody has decided yet: all labels are laid side by side. */
  readonly undecided?: true
}

export interface Label {
  readonly id: LabelId
  /** The metal in which it is drawn once it is held; the accent where it has none. */
  readonly metal?: 'bronze' | 'silver' | 'gold'
  readonly requirements: readonly Requirement[]
  readonly announced?: readonly Announcement[]
  /** Indicators at which its audit is said to look; a hypothesis, which helps to choose and decides nothing. */
  readonly looksAt?: Basis & { readonly indicators: readonly IndicatorId[] }
  readonly terms: readonly Term[]
  readonly prices: readonly Price[]
  /** Where the steps, and how to apply, were read. */
  readonly process?: Basis
  /** Ids of the steps of applying, in order; words in the texts. */
  readonly steps: readonly string[]
}

/** `labels.json` */
export interface LabelScheme {
  readonly laurel: 'label-scheme/1'
  readonly version: string
  /** When the facts were collected, `YYYY-MM`. */
  readonly collected: string
  /** From the least to the most that can be earned. */
  readonly labels: readonly Label[]
  /** What there is to come for, in the order in which it is asked; each label by itself where nothing is said. */
  readonly goals?: readonly Goal[]
}

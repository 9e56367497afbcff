import type { DimensionId, IndicatorId, QuestionId } from '../questionnaire/ids.ts'
import type { Card } from './card.ts'
import type { Withheld } from './disclosure/benchmarkRules.ts'
import type { ImpossibleFigure } from './possible.ts'
import type { Standing } from './standing.ts'

/** Where one stands among others on one figure. The own card never counts among the others. */
export interface ComparedFigure extends Standing {
  /** Null where it is not known, or cannot be. */
  readonly own: number | null
  /** The own figure where it cannot be. */
  readonly ownImpossible?: ImpossibleFigure
  /** How many others have a figure that cannot be: it does not count. */
  readonly impossible: number
  /** How many others have a figure. */
  readonly n: number
  readonly median: number | null
  /** Lower and upper, type 7. */
  readonly quartiles: readonly [number, number] | null
  /** Least and greatest, of named cards; left out where somebody without name counts, and where nobody does. */
  readonly range?: readonly [number, number]
  /** How median and quartiles are rounded, where somebody without name counts; left out where they are exact. */
  readonly rounded?: 'fraction' | 'number'
  /** Of named cards, one each; the figures of the others are not shown. */
  readonly values: readonly { readonly card: Card; readonly value: number }[]
  /** Mid-rank of the own figure among the others, 0 to 100, whatever the direction; null below the least number. */
  readonly percentile: number | null
  /** What is not shown, and by which rule. */
  readonly withheld: readonly Withheld[]
}

export interface ComparedMeasure extends ComparedFigure {
  /** `<indicator>` or `<indicator>.<measure>`. */
  readonly id: string
  readonly indicator: IndicatorId
}

/** A card that does not count, and why. */
export interface LeftOut {
  readonly card: Card
  readonly because:
    | 'other-pack'
    | 'own'
    /** A made-up cluster beside a real one. */
    | 'invented'
    | 'older-of-same'
    /** The peer group does not take it in. */
    | 'outside-group'
    /** It does not say what the peer group asks for. */
    | 'not-said'
    /** One of fewer cards without name than may be compared. */
    | 'too-few-unnamed'
}

/** Cards made with another version of the pack: they are compared on the figures that this version knows too. */
export interface OtherVersion {
  readonly version: string
  readonly cards: number
  /** Different measures on those cards, and how many of them are known here. */
  readonly measures: number
  readonly shared: number
}

/** A question that those counted did not all count in one way. */
export interface DifferingDefinition {
  readonly question: QuestionId
  /** Each way with how many cards say it; the empty text stands for cards that say nothing. */
  readonly ways: readonly { readonly text: string; readonly cards: number }[]
}

export interface Comparison {
  readonly measures: readonly ComparedMeasure[]
  readonly shares: readonly (ComparedFigure & { readonly dimension: DimensionId })[]
  readonly facts: readonly (ComparedFigure & { readonly question: QuestionId })[]
  readonly counted: readonly Card[]
  readonly leftOut: readonly LeftOut[]
  readonly versions: readonly OtherVersion[]
  readonly definitions: readonly DifferingDefinition[]
  /** Earliest and latest reference date of those counted. */
  readonly dates: readonly [string, string] | null
  /** True when the rules of disclosure decide what is shown: a card without name counts. */
  readonly unnamed: boolean
}

import type { IsoDate } from '../../questionnaire/answers.ts'
import type { Withheld } from '../disclosure/benchmarkRules.ts'
import type { PeerCriterion } from '../peers/peerGroup.ts'
import type { Subject } from '../peers/subjects.ts'

/**
 * Figures of a benchmarking group, frozen for a round, without cards: what makes a comparison without names real.
 * Every figure went through the rules of disclosure; what they withhold is named.
 */
export interface BenchmarkSheet {
  readonly laurel: 'benchmark/1'
  readonly id: string
  readonly group: { readonly id: string; readonly name: string }
  readonly round: { readonly id: string; readonly name: string }
  readonly pack: { readonly id: string; readonly version: string }
  /** Version of the rules of disclosure. */
  readonly rules: string
  readonly frozen: IsoDate
  /** Made of invented clusters. */
  readonly invented: boolean
  /** Earliest and latest reference date of those counted. */
  readonly dates: readonly [IsoDate, IsoDate] | null
  /** Everybody first, then groups of peers. */
  readonly peers: readonly SheetGroup[]
}

export interface SheetGroup {
  readonly id: string
  readonly name: string
  /** Hand-picked groups name nobody. */
  readonly criteria: readonly PeerCriterion[]
  /** How many cards; null below the least number. */
  readonly n: number | null
  readonly figures: readonly SheetFigure[]
}

export interface SheetFigure {
  readonly kind: Subject['kind']
  readonly id: string
  /** Contributors; null when nothing is shown. */
  readonly n: number | null
  /**
   * How many more have the figure and were left out, so that no two figures together tell what one of them has; left
   * out where there is none, and where nothing is shown. Follows from who has the figure, never from what it is.
   */
  readonly leftOut?: number
  /** Rounded. */
  readonly median: number | null
  /** Lower and upper, rounded. */
  readonly quartiles: readonly [number, number] | null
  /** Of facts only, rounded. */
  readonly total: number | null
  readonly withheld: readonly SheetWithheld[]
}

/** What is not shown on a sheet: by a rule with a number, or by one that needs none. */
export type SheetWithheld =
  | Withheld
  | {
      readonly what: Withheld['what']
      readonly because:
        /** The agreement of the group says medians only. */
        | 'mediansOnly'
        /** Together with a figure already shown it could tell the value of those who stand behind only one of both. */
        | 'tellsTheRest'
        /** Some who have the figure were left out: the sum of the others would be no total. */
        | 'notWhole'
      readonly needed: null
      readonly found: null
    }

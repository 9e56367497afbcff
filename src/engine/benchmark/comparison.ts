import type { IndicatorId } from '../questionnaire/ids.ts'
import type { Card } from './card.ts'

/** Where one stands among others on one measure. The own card never counts among the others. */
export interface ComparedMeasure {
  /** `<indicator>` or `<indicator>.<measure>`. */
  readonly id: string
  readonly indicator: IndicatorId
  readonly own: number | null
  /** How many others have a figure. */
  readonly n: number
  readonly median: number | null
  /** Lower and upper, type 7. */
  readonly quartiles: readonly [number, number] | null
  readonly values: readonly { readonly card: Card; readonly value: number }[]
  /** Own minus median, in the measure's unit; null while either is not known. */
  readonly distance: number | null
  /** Better, equal or worse than the median in the direction of the indicator; null without bands to tell a direction. */
  readonly standing: 'better' | 'equal' | 'worse' | null
  /** Mid-rank of the own figure among the others, 0 to 100, whatever the direction; null below n = 20. */
  readonly percentile: number | null
}

export interface Comparison {
  readonly measures: readonly ComparedMeasure[]
  readonly shares: readonly {
    readonly dimension: string
    readonly own: number | null
    readonly values: readonly { readonly card: Card; readonly value: number }[]
  }[]
  readonly counted: readonly Card[]
  readonly leftOut: readonly { readonly card: Card; readonly because: 'other-pack' | 'own' | 'older-of-same' }[]
  /** Earliest and latest reference date of those counted. */
  readonly dates: readonly [string, string] | null
}

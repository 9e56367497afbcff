import type { RulerView } from './bandRuler.ts'

/** A score with its reason, in words: what `ScoreReason.vue` draws. */
export interface ReasonView {
  readonly tone: 'poor' | 'fair' | 'good' | 'open' | 'done'
  /** Band or state: *Fair*, *Unknown*. */
  readonly word: string
  /** The points as a plain number for machines, empty when there are none. */
  readonly points: string
  /** What people see: *1*, or *0 to 2* while open; empty where nothing is scored. */
  readonly pointsShown: string
  readonly ofPoints: string
  readonly ruler: RulerView | undefined
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly value: string
    readonly isResult: boolean
  }[]
  /** Further measures: shown, not scored. */
  readonly beside: readonly { readonly key: string; readonly label: string; readonly value: string }[]
  /** What decides, or what is missing. */
  readonly conditions: readonly {
    readonly key: string
    readonly sentence: string
    readonly holds: boolean | undefined
    /** It keeps the score down where it holds. */
    readonly isFloor: boolean
  }[]
  readonly sentence: string
  /** *Next band from 75 %:* and *31 of 41*; both empty at the top. */
  readonly next: string
  readonly nextFigure: string
}

import type { IndicatorId, SourceId } from './ids.ts'

export interface Source {
  readonly id: SourceId
  readonly title: string
  readonly publisher: string
  readonly year: number | null
  readonly address: string
  /** When we read it, `YYYY-MM`. */
  readonly read: string
}

/** `sources.json` */
export interface Sources {
  readonly laurel: 'sources/1'
  readonly version: string
  readonly sources: readonly Source[]
}

/** A published figure of a group: context beside an indicator, never a peer, never a single cluster. */
interface ReferenceFigure {
  readonly id: string
  readonly indicators: readonly IndicatorId[]
  readonly value: number
  /** Id of the unit's words in the texts. */
  readonly unit: string
  readonly statistic: 'mean' | 'median' | 'share' | 'typical'
  readonly population: string
  readonly n: number | null
  readonly year: number | null
  readonly source: SourceId
  /** Measures (`<indicator>` or `<indicator>.<measure>`) beside which it can be drawn, with the figure in their unit. */
  readonly lines?: readonly { readonly measure: string; readonly value: number }[]
}

/** `reference.json` */
export interface ReferenceFigures {
  readonly laurel: 'reference/1'
  readonly version: string
  readonly figures: readonly ReferenceFigure[]
}

/** `glossary.json`: the terms that questions may be explained by; their words are in the texts. */
export interface Glossary {
  readonly laurel: 'glossary/1'
  readonly version: string
  readonly terms: readonly { readonly id: string; readonly source?: SourceId }[]
}

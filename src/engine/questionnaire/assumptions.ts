import type { IndicatorId } from './ids.ts'

/** A limit in the place of the pack's: ours to try out, or `entered` from papers of the scheme. */
export interface OwnLimit {
  readonly value: number
  readonly basis: 'assumed' | 'entered'
}

/** A line of an unpublished list in the organisation's own words: whether it is met says the organisation alone. */
export interface OwnLine {
  readonly text: string
  /** `null` while it is not known. */
  readonly isMet: boolean | null
}

/** What the organisation sets in the place of the pack's assumptions; all empty is the pack as it is. */
export interface Assumptions {
  /** `<indicator>/<points>` of a band, or `<indicator>/<id>` of a condition → its limit. */
  readonly limits: Readonly<Record<string, OwnLimit>>
  /** `<label>/<requirement>` → whether the rule counts. */
  readonly rules: Readonly<Record<string, boolean>>
  /** Id of a list that the scheme does not publish → indicator → least points, as entered; an empty list is one. */
  readonly lists: Readonly<Record<string, Readonly<Record<IndicatorId, number>>>>
  /** `<list>/<id>` → what else an entered list asks; absent where nothing is. */
  readonly lines?: Readonly<Record<string, OwnLine>>
  /** `<indicator>/<points>` or `<label>/<requirement>` → days of work for the step up to it. */
  readonly efforts: Readonly<Record<string, number>>
  /** Indicators that cannot be changed. */
  readonly locks: Readonly<Record<IndicatorId, true>>
}

export const noAssumptions: Assumptions = { limits: {}, rules: {}, lists: {}, efforts: {}, locks: {} }

import type { ComparedMeasure } from '#engine/benchmark/comparison.ts'
import type { Partner } from './partners.ts'
import type { SeriesTone } from '#ui/charts/chartContent.ts'

interface StripMark {
  readonly id: string
  readonly tone: SeriesTone
  readonly shown: boolean
  /** Place on the line, 0 to 1. */
  readonly at: number
  /** The figure of a mark that lies beyond the end of the line. */
  readonly beyond: number | undefined
}

/** One measure as a line from zero to a round end, with a mark for each partner that has a figure. */
export interface Strip {
  readonly end: number
  readonly own: number | undefined
  readonly median: number | undefined
  readonly marks: readonly StripMark[]
}

/** The next of 1, 2, 5, 10 … times a power of ten at or above a figure: where the line of a measure ends. */
export function roundEnd(greatest: number): number {
  if (greatest <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(greatest))
  const step = [1, 2, 5, 10].find(one => one * power >= greatest) ?? 10
  return step * power
}

/** One figure this many times as great as the next would press all others on each other: the line ends before it. */
const outlying = 3

/** Where a line ends: at its greatest figure, or before a single partner's that lies far out. */
export function lineEnd(own: number | null, figures: readonly number[]): number {
  const [first = 0, second = 0] = figures.toSorted((a, b) => b - a)
  const rest = Math.max(second, own ?? 0)
  return roundEnd(figures.length > 2 && rest > 0 && first > outlying * rest ? rest : Math.max(0, first, rest))
}

/** Lays a compared measure on its line; partners whose figure is not known have no mark. */
export function stripOf(measure: ComparedMeasure, partners: readonly Partner[]): Strip {
  const figures = measure.values.map(({ value }) => value)
  const end = lineEnd(measure.own, figures)
  const place = (value: number | null): number | undefined =>
    value === null ? undefined : Math.min(1, Math.max(0, value / end))
  return {
    end,
    own: place(measure.own),
    median: place(measure.median),
    marks: measure.values.flatMap(({ card, value }) => {
      const partner = partners.find(one => one.card.id === card.id)
      const at = place(value)
      return partner === undefined || at === undefined
        ? []
        : [{ id: card.id, tone: partner.tone, shown: partner.shown, at, beyond: value > end ? value : undefined }]
    }),
  }
}

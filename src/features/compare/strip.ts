import type { ComparedFigure } from '#engine/benchmark/comparison.ts'
import type { SeriesTone } from '#ui/charts/chartContent.ts'
import type { Partner } from './partners.ts'

interface StripMark {
  readonly id: string
  readonly tone: SeriesTone
  readonly shown: boolean
  /** Place on the line, 0 to 1. */
  readonly at: number
  /** Steps off the line, so that no mark hides another: 0 on it, above it below 0. */
  readonly level: number
  /** The figure of a mark that lies beyond the end of the line. */
  readonly beyond: number | undefined
}

/** One figure as a line from zero to a round end: a mark for each partner that is named, or the range of them all. */
export interface Strip {
  readonly end: number
  readonly own: number | undefined
  readonly median: number | undefined
  readonly quartiles: readonly [number, number] | undefined
  /** Empty where nobody is named, and where there would be more marks than one can tell apart. */
  readonly marks: readonly StripMark[]
  /** Published figures beside the line, as far as they lie on it. */
  readonly context: readonly number[]
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

/** More marks than this are one dark line: median and quartiles say more. */
const mostMarks = 60

/** The part of the line that a mark covers: two that are nearer would hide each other. */
const markWidth = 0.03

/** Lays a compared figure on its line; partners whose figure is not known have no mark. */
export function stripOf(figure: ComparedFigure, partners: readonly Partner[], context: readonly number[] = []): Strip {
  const { own, median, quartiles } = figure
  const named = figure.values.length > mostMarks ? [] : figure.values
  const drawn = named.map(({ value }) => value)
  const end = lineEnd(own, drawn.length > 0 ? drawn : [median ?? 0, ...(quartiles ?? [])])
  const place = (value: number): number => Math.min(1, Math.max(0, value / end))
  const ownPlace = own === null ? undefined : place(own)
  const found = named.flatMap(({ card, value }) => {
    const partner = partners.find(one => one.card.id === card.id)
    return partner === undefined ? [] : [{ partner, at: place(value), value }]
  })
  const levels = levelsOf(
    found.map(({ at }) => at),
    ownPlace,
  )
  return {
    end,
    own: ownPlace,
    median: median === null ? undefined : place(median),
    quartiles: quartiles === null ? undefined : [place(quartiles[0]), place(quartiles[1])],
    marks: found.map(({ partner: { card, tone, shown }, at, value }, i) => ({
      id: card.id,
      tone,
      shown,
      at,
      level: levels[i] ?? 0,
      beyond: value > end ? value : undefined,
    })),
    context: context.filter(value => value >= 0 && value <= end).map(place),
  }
}

/** On the line, then one above, one below, two above, two below; the own mark always lies on it. */
const order = [0, -1, 1, -2, 2]

/** The level of each mark, from left to right the first that is free there; where none is, they lie on each other. */
function levelsOf(places: readonly number[], own: number | undefined): readonly number[] {
  const taken: { readonly at: number; readonly level: number }[] = own === undefined ? [] : [{ at: own, level: 0 }]
  const levels: number[] = []
  const fromLeft = places.map((at, i) => ({ at, i })).toSorted((a, b) => a.at - b.at)
  for (const { at, i } of fromLeft) {
    const isFree = (level: number): boolean =>
      !taken.some(other => other.level === level && Math.abs(other.at - at) < markWidth)
    const level = order.find(isFree) ?? 0
    taken.push({ at, level })
    levels[i] = level
  }
  return levels
}

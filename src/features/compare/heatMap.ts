import type { BenchmarkRules } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import { coarse } from '#engine/benchmark/disclosure/coarse.ts'
import type { ComparedBy } from '#engine/benchmark/possible.ts'
import { quarterOf } from '#engine/benchmark/standing.ts'
import type { SeriesTone } from '#ui/charts/chartContent.ts'
import { drawnValue, type DrawnFigure } from './drawnFigure.ts'
import type { Partner } from './partners.ts'

/** Where a figure lies among those of the group. */
export type HeatPlace = 'stronger' | 'middle' | 'weaker'

/** Its mark, a path within 8 units around 0. */
export const heatShapes: Readonly<Record<HeatPlace, string>> = {
  stronger: 'M0-6 7 6H-7z',
  middle: 'M-5-5h10v10h-10z',
  weaker: 'M0 6-7-6h14z',
}

interface HeatCell {
  readonly value: number | null
  readonly words: string
  /** Undefined where nothing says which way is better, or the quartiles are not known. */
  readonly place: HeatPlace | undefined
}

export interface HeatRow {
  readonly id: string
  readonly name: string
  readonly tone: SeriesTone
  /** Made when it is asked for: of thousands, few are looked at. */
  readonly cells: () => readonly HeatCell[]
}

export interface HeatMap {
  readonly columns: readonly { readonly id: string; readonly title: string }[]
  /** The reader's own first. */
  readonly rows: readonly HeatRow[]
}

interface HeatContext {
  readonly pack: ComparedBy['pack']
  readonly rules: BenchmarkRules
  /** What the own row is called. */
  readonly you: string
}

/** Every named partner by every figure, with its place among the quarters of the group. */
export function heatMap(
  figures: readonly DrawnFigure[],
  partners: readonly Partner[],
  { pack, rules, you }: HeatContext,
): HeatMap {
  const cell = (drawn: DrawnFigure, value: number | null): HeatCell => ({
    value,
    words: drawn.written(value),
    place: heatPlace(drawn, value, rules),
  })
  return {
    columns: figures.map(({ id, title }) => ({ id, title })),
    rows: [
      { id: 'own', name: you, tone: 'own', cells: () => figures.map(drawn => cell(drawn, drawn.figure.own)) },
      ...partners.map(({ card, tone }) => ({
        id: card.id,
        name: card.organisation.name,
        tone,
        cells: () => figures.map(drawn => cell(drawn, drawnValue(card, drawn, pack))),
      })),
    ],
  }
}

/**
 * Beyond the quartile of the stronger or the weaker side, or between. Whoever stands on a quartile as it is shown is
 * not beyond it: where half a group has 0 %, half of it is no quarter.
 */
function heatPlace(
  { figure, direction, written }: DrawnFigure,
  value: number | null,
  rules: BenchmarkRules,
): HeatPlace | undefined {
  const { quartiles, rounded } = figure
  if (value === null || direction === undefined || quartiles === null) return undefined
  const shown = quartiles.map(written)
  if (shown.includes(written(value))) return 'middle'
  const quarter = quarterOf(value, quartiles, one =>
    rounded === undefined ? one : coarse(one, rounded === 'fraction', rules),
  )
  if (quarter === 'middle') return 'middle'
  return (quarter === 'upper') === (direction === 'rising') ? 'stronger' : 'weaker'
}

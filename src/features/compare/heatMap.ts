import type { Pack } from '#engine/questionnaire/pack.ts'
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

/** Every named partner by every figure, with its place among the quarters of the group. */
export function heatMap(
  figures: readonly DrawnFigure[],
  partners: readonly Partner[],
  pack: Pick<Pack, 'version'>,
  you: string,
): HeatMap {
  const cell = (drawn: DrawnFigure, value: number | null): HeatCell => ({
    words: drawn.written(value),
    place: heatPlace(drawn, value),
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
 * The stronger or weaker quarter of the group, or between. On a quartile counts as beyond it, unless it is the median
 * too: where all are alike, nobody is strong or weak.
 */
function heatPlace({ figure, direction }: DrawnFigure, value: number | null): HeatPlace | undefined {
  const { quartiles, median } = figure
  if (value === null || direction === undefined || quartiles === null || median === null) return undefined
  const [lower, upper] = quartiles
  if (value >= upper && value > median) return direction === 'rising' ? 'stronger' : 'weaker'
  if (value <= lower && value < median) return direction === 'rising' ? 'weaker' : 'stronger'
  return 'middle'
}

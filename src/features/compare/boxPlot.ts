import { boxSeries, type BoxPlotContent } from '#ui/charts/boxPlotOptions.ts'
import type { DrawnFigure } from './drawnFigure.ts'
import { roundEnd } from './strip.ts'

interface BoxWords {
  readonly categoryTitle: string
  readonly caption: string
  /** A figure with how many others stand behind it. */
  readonly category: (title: string, n: number) => string
  readonly series: (id: (typeof boxSeries)[number]) => string
  readonly notShown: string
}

/**
 * A box for each figure that somebody has: what may be shown of the others, and one's own mark. Shares lie on a line
 * to 100 %, any other figure on one of its own.
 */
export function boxPlot(figures: readonly DrawnFigure[], words: BoxWords): BoxPlotContent {
  const drawn = figures.filter(({ figure }) => figure.n > 0 && figure.median !== null)
  const values = drawn.map(({ figure: { own, median, quartiles, range } }) => ({
    own,
    least: range?.[0] ?? null,
    lower: quartiles?.[0] ?? null,
    median,
    upper: quartiles?.[1] ?? null,
    greatest: range?.[1] ?? null,
  }))
  return {
    categories: drawn.map(({ title, figure }) => words.category(title, figure.n)),
    categoryTitle: words.categoryTitle,
    caption: words.caption,
    series: boxSeries.map(id => ({
      id,
      label: words.series(id),
      tone: id === 'own' ? 'own' : 'rest',
      values: values.map(each => each[id]),
    })),
    ends: drawn.map(({ kind }, at) =>
      kind === 'share' ? 1 : roundEnd(Math.max(0, ...Object.values(values[at] ?? {}).map(Number))),
    ),
    said: (value, category, series) =>
      value === null && boxSeries[series] !== 'own' ? words.notShown : (drawn[category]?.written(value) ?? ''),
  }
}

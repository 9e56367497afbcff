import { waterfall, type PointChange } from '#engine/progress/waterfall.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'

/** What the chart of a waterfall says in words. */
interface Words {
  readonly start: string
  readonly end: string
  /** One change by its indicator, or several of a dimension, with the points they gain or lose. */
  readonly one: (indicator: string, gained: number) => string
  readonly several: (dimension: string, count: number, gained: number) => string
  readonly categoryTitle: string
  readonly series: string
  readonly caption: string
}

/** The content of a chart: `ChartContent` of the design system, which this layer does not know. */
interface WaterfallContent {
  readonly categories: readonly string[]
  readonly series: readonly [
    { readonly id: string; readonly label: string; readonly tone: 'own'; readonly values: readonly number[] },
  ]
  readonly categoryTitle: string
  readonly caption: string
  readonly totals: readonly number[]
  readonly goal?: { readonly label: string; readonly value: number }
}

/** From the points that are sure at first, change by change, to what they bring; undefined where nothing changes. */
export function waterfallChart(
  assessment: Assessment,
  changes: readonly PointChange[],
  goal: { readonly label: string; readonly value: number } | undefined,
  words: Words,
): WaterfallContent | undefined {
  const points = assessment.dimensions.reduce((sum, dimension) => sum + dimension.points.least, 0)
  const possible = assessment.dimensions.reduce((sum, dimension) => sum + dimension.points.possible, 0)
  if (possible === 0) return undefined
  const steps = waterfall({ points, possible }, changes)
  const last = steps.at(-1)
  if (last === undefined) return undefined
  const named = steps.map(({ indicators, group, gained }) => {
    const [only = ''] = indicators
    return indicators.length === 1 ? words.one(only, gained) : words.several(group, indicators.length, gained)
  })
  return {
    categories: [words.start, ...named, words.end],
    categoryTitle: words.categoryTitle,
    caption: words.caption,
    series: [
      {
        id: 'share',
        label: words.series,
        tone: 'own',
        values: [points / possible, ...steps.map(({ to }) => to), last.to],
      },
    ],
    totals: [0, steps.length + 1],
    ...(goal && { goal }),
  }
}

import type { Path } from '#engine/planning/path.ts'
import { waterfall } from '#engine/progress/waterfall.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import type { ChartContent } from '#ui/charts/chartContent.ts'

interface Words {
  readonly dimension: (id: string) => string
  readonly dimensionTitle: string
  readonly before: string
  readonly after: string
  readonly caption: string
}

/** What each dimension of a route adds to the share that is sure today; undefined where nothing is added. */
export function waterfallChart(
  path: Path,
  indicators: readonly Indicator[],
  assessment: Assessment,
  words: Words,
): ChartContent | undefined {
  const points = assessment.dimensions.reduce((sum, dimension) => sum + dimension.points.least, 0)
  const possible = assessment.dimensions.reduce((sum, dimension) => sum + dimension.points.possible, 0)
  const raises = indicators.flatMap(({ id, dimension }) => {
    const raise = path.raises.find(({ indicator }) => indicator === id)
    return raise === undefined ? [] : [{ indicator: id, group: dimension, gained: raise.to - raise.from }]
  })
  if (possible === 0 || raises.length === 0) return undefined
  const steps = waterfall({ points, possible }, raises)
  return {
    categories: steps.map(({ group }) => words.dimension(group)),
    categoryTitle: words.dimensionTitle,
    caption: words.caption,
    series: [
      { id: 'before', label: words.before, tone: 'own', values: steps.map(({ from }) => from) },
      { id: 'after', label: words.after, tone: 'possible', values: steps.map(({ to }) => to) },
    ],
  }
}

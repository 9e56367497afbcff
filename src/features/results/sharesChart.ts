import type { Assessment } from '#engine/scoring/assessment.ts'
import type { ChartContent } from '#ui/charts/chartContent.ts'

interface SharesWords {
  readonly dimension: (id: string) => string
  readonly dimensionTitle: string
  readonly reached: string
  readonly possible: string
  readonly caption: string
}

/** Shares by dimension: what is reached, and the most still possible. A dimension without an answer has no point. */
export function sharesChart(assessment: Assessment, words: SharesWords): ChartContent {
  const { dimensions } = assessment
  const reached = dimensions.map(({ answered, share }) => (answered === 0 ? null : share.least))
  const possible = dimensions.map(({ share }) => share.greatest)
  const open = dimensions.some(({ share }) => share.value === null)
  return {
    categories: dimensions.map(({ id }) => words.dimension(id)),
    categoryTitle: words.dimensionTitle,
    caption: words.caption,
    series: [
      { id: 'reached', label: words.reached, tone: 'own', values: reached },
      ...(open ? [{ id: 'possible', label: words.possible, tone: 'possible' as const, values: possible }] : []),
    ],
  }
}

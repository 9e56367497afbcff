import { comparableFigure } from '#engine/benchmark/peers/subjects.ts'
import type { ComparedBy } from '#engine/benchmark/possible.ts'
import { formatNumber } from '#i18n/format.ts'
import { comparedBy } from '#stores/benchmarkRules.ts'
import type { ComparedView } from './comparedView.ts'
import type { Partner } from './partners.ts'
import type { WordTable } from './wordTable.ts'

interface TableWords {
  readonly measure: string
  readonly you: string
  readonly median: string
  readonly quartiles: string
  readonly n: string
  readonly percentile: string
}

/**
 * The comparison as rows of words: the same figures as the strips, one column a partner; percentiles only
 * where any is told.
 */
export function compareTable(
  views: readonly ComparedView[],
  partners: readonly Partner[],
  pack: ComparedBy['pack'],
  words: TableWords,
): WordTable {
  const isTold = views.some(({ percentile }) => percentile !== '')
  return {
    columns: [
      words.measure,
      words.you,
      words.median,
      words.quartiles,
      words.n,
      ...(isTold ? [words.percentile] : []),
      ...partners.map(({ card }) => card.organisation.name),
    ],
    rows: views.map(view => [
      view.title,
      view.own,
      view.median,
      view.quartiles,
      formatNumber(view.figure.n),
      ...(isTold ? [view.percentile] : []),
      // Of the card itself: the values of a figure are not kept where they are too many for a line.
      ...partners.map(({ card }) => view.written(comparableFigure(card, view, comparedBy(pack)) ?? null)),
    ]),
  }
}

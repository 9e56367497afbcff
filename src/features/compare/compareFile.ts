import type { Withheld } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import { comparableFigure } from '#engine/benchmark/peers/subjects.ts'
import type { ComparedBy } from '#engine/benchmark/possible.ts'
import { figureCell, type FileTable } from '#formats/tableFile.ts'
import { comparedBy } from '#stores/benchmarkRules.ts'
import type { ComparedView } from './comparedView.ts'
import type { Partner } from './partners.ts'

/** A table for a file, before what it is of is said. */
export type FileRows = Pick<FileTable, 'columns' | 'rows'>

interface FileWords {
  readonly measure: string
  readonly unit: string
  readonly you: string
  readonly least: string
  readonly lower: string
  readonly median: string
  readonly upper: string
  readonly greatest: string
  readonly n: string
  readonly percentile: string
  readonly none: string
  readonly reason: (withheld: Withheld) => string
}

/**
 * The comparison to calculate with: a row a figure, its quartiles and n in cells of their own, and why one is not shown.
 * Percentiles, least and greatest figures only where any is told; one column a partner behind.
 */
export function compareFile(
  views: readonly ComparedView[],
  partners: readonly Partner[],
  pack: ComparedBy['pack'],
  words: FileWords,
): FileRows {
  const hasPercentiles = views.some(({ figure }) => figure.percentile !== null)
  const hasRange = views.some(({ figure }) => figure.range !== undefined)
  const only = <Each>(isTold: boolean, cell: Each): readonly Each[] => (isTold ? [cell] : [])
  return {
    columns: [
      words.measure,
      words.unit,
      words.you,
      ...only(hasRange, words.least),
      words.lower,
      words.median,
      words.upper,
      ...only(hasRange, words.greatest),
      words.n,
      ...only(hasPercentiles, words.percentile),
      words.none,
      ...partners.map(({ card }) => card.organisation.name),
    ],
    rows: views.map(view => {
      const { own, median, quartiles, range, n, percentile, withheld } = view.figure
      const cell = (value: number | null | undefined) => figureCell(value ?? null, view.isFraction)
      return [
        view.name,
        view.unit,
        cell(own),
        ...only(hasRange, cell(range?.[0])),
        cell(quartiles?.[0]),
        cell(median),
        cell(quartiles?.[1]),
        ...only(hasRange, cell(range?.[1])),
        n,
        ...only(hasPercentiles, percentile ?? ''),
        // A percentile that no row has is no column that one would miss.
        withheld
          .filter(({ what }) => what !== 'percentile' || hasPercentiles)
          .map(words.reason)
          .join(' '),
        ...partners.map(({ card }) => cell(comparableFigure(card, view, comparedBy(pack)))),
      ]
    }),
  }
}

import { computed, type ComputedRef } from 'vue'
import { furthestApart } from '#engine/benchmark/meaning/furthestApart.ts'
import { formatNumber } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useDoubts } from '#stores/doubts.ts'
import { useNextLabel } from '#stores/nextLabel.ts'
import { lineOf } from './sheetRows.ts'
import type { SheetTable } from './useSheetExports.ts'
import type { SheetRow } from './useSheetFigures.ts'

/** A strength or a gap beside a sheet, in words. */
export interface SheetFinding {
  readonly id: string
  readonly row: SheetRow
  readonly name: string
  /** *You: 0.8 days per post. Median of 28 clusters: 2.* */
  readonly figures: string
  /** The middle half of the group; empty where the sheet shows none. */
  readonly more: readonly string[]
  readonly inTheWay: string
  readonly line: ReturnType<typeof lineOf>
}

/** How many of each side are said, as in Compare. */
const most = 5

/** What a part of a sheet means for the reader: the largest strengths and gaps, by what the sheet shows alone. */
export function useSheetMeaning(rows: ComputedRef<readonly SheetRow[]>) {
  const { t } = useMessages('groups', 'compare')
  const next = useNextLabel()

  const measures = computed(() => rows.value.filter(({ figure }) => figure.kind === 'measure'))
  const { doubts, doubted } = useDoubts(
    computed(() =>
      measures.value
        .filter(({ figure }) => figure.own !== null)
        .map(({ figure: { id }, name, indicator }) => ({ id, name, indicator })),
    ),
  )
  const apart = computed(() => {
    const all = measures.value
      .filter(({ figure }) => !doubted.value.has(figure.id))
      .map(row => ({ ...row.figure, row }))
    return furthestApart(all, most)
  })
  const gaps = computed(() => apart.value.gaps.map(({ figure }) => findingOf(figure.row)))
  const strengths = computed(() => apart.value.strengths.map(({ figure }) => findingOf(figure.row)))

  function findingOf(row: SheetRow): SheetFinding {
    const { figure, name, said, written, isLevel, relevance } = row
    const { own, median, quartiles, n } = figure
    const told = (value: number | null): string => (value === null ? '' : said(value))
    return {
      id: figure.id,
      row,
      name,
      figures: t('sheet.meaning.figures', {
        own: told(own),
        median: isLevel ? told(median) : written(median),
        count: n ?? 0,
      }),
      more:
        quartiles === null || isLevel
          ? []
          : [t('sheet.meaning.middle', { from: written(quartiles[0]), to: written(quartiles[1]) })],
      inTheWay: next.inTheWay(relevance),
      line: lineOf(figure),
    }
  }

  /** Why neither side has a figure: none is known, none tells a direction, or all that do are at the median. */
  const silent = computed(() => {
    const both = measures.value.filter(({ figure }) => figure.own !== null && figure.median !== null)
    if (both.length === 0) return t('compare:meaning.none')
    return t(
      both.some(({ figure }) => figure.standing !== null) ? 'compare:meaning.allEqual' : 'compare:meaning.noDirection',
    )
  })

  /** The findings for a file. */
  function table(): Omit<SheetTable, 'about'> {
    const label = next.title.value
    const rowOf = (what: string, { row: { figure, title, written }, inTheWay }: SheetFinding): readonly string[] => [
      what,
      title,
      written(figure.own),
      written(figure.median),
      figure.n === null ? '–' : formatNumber(figure.n),
      ...(label === '' ? [] : [inTheWay]),
    ]
    return {
      columns: [
        t('compare:meaning.columns.what'),
        t('compare:meaning.columns.title'),
        t('compare:meaning.columns.you'),
        t('compare:meaning.columns.median'),
        t('sheet.contributors'),
        ...(label === '' ? [] : [t('compare:meaning.columns.label', { label })]),
      ],
      rows: [
        ...gaps.value.map(each => rowOf(t('compare:meaning.gapWord'), each)),
        ...strengths.value.map(each => rowOf(t('compare:meaning.strengthWord'), each)),
      ],
    }
  }

  return { gaps, strengths, doubts, way: computed(() => next.way(gaps.value)), silent, table }
}

import { computed, type ComputedRef } from 'vue'
import type { Comparison } from '#engine/benchmark/comparison.ts'
import { soWhat, type Apart } from '#engine/benchmark/meaning/soWhat.ts'
import { figureCell } from '#formats/tableFile.ts'
import { formatList } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { useDoubts } from '#stores/doubts.ts'
import { useNextLabel } from '#stores/nextLabel.ts'
import type { ComparedView, ViewGroup } from './comparedView.ts'
import type { FileRows } from './compareFile.ts'

/** A strength or a gap in words. */
export interface Finding {
  readonly id: string
  readonly view: ComparedView
  /** *You: 0.8 days per post. Median of 6 others: 3.33.* */
  readonly figures: string
  /** An invitation to talk; empty where nobody is named or ahead. */
  readonly ask: string
  /** What of the next label waits for it; empty where nothing does. */
  readonly inTheWay: string
}

/** How many of each side are said. */
const most = 5
/** More names than this are a crowd. */
const mostNames = 3

/** What the comparison of a questionnaire means for the reader, in words. */
export function useMeaning(comparison: ComputedRef<Comparison | undefined>, groups: ComputedRef<readonly ViewGroup[]>) {
  const { t } = useMessages('compare', 'tables')
  const next = useNextLabel()
  const label = next.title

  const views = computed(() => groups.value.flatMap(group => group.views).filter(({ kind }) => kind === 'measure'))
  const { doubts, doubted } = useDoubts(computed(() => views.value.filter(hasOwn)))
  const meaning = computed(() =>
    comparison.value === undefined
      ? undefined
      : soWhat(
          {
            measures: comparison.value.measures.filter(
              ({ id }) => views.value.some(view => view.id === id) && !doubted.value.has(id),
            ),
          },
          { most, rules: benchmarkRules },
        ),
  )
  const findings = (all: readonly Apart[] | undefined): readonly Finding[] => (all ?? []).flatMap(findingOf)
  const strengths = computed(() => findings(meaning.value?.strengths))
  const gaps = computed(() => findings(meaning.value?.gaps))

  function findingOf({ measure, ask }: Apart): readonly Finding[] {
    const view = views.value.find(({ id }) => id === measure.id)
    if (view === undefined || measure.own === null || measure.median === null) return []
    const { own, median, n } = measure
    return [
      {
        id: measure.id,
        view,
        figures: t('meaning.figures', {
          own: view.said(own),
          median: view.isLevel ? view.said(median) : view.median,
          count: n,
        }),
        ask: ask.length === 0 ? '' : t('meaning.ask', { names: namesOf(ask), count: ask.length }),
        inTheWay: next.inTheWay(view.relevance),
      },
    ]
  }

  function namesOf(cards: Apart['ask']): string {
    const names = cards.slice(0, mostNames).map(({ organisation }) => organisation.name)
    const more = cards.length - names.length
    return formatList(more > 0 ? [...names, t('meaning.more', { count: more })] : names)
  }

  /** How many of the gaps the next label waits for; empty without a label to work for, or without gaps. */
  const way = computed(() => next.way(gaps.value))
  /** What partners could ask the reader about. */
  const invite = computed(() =>
    strengths.value.length === 0
      ? ''
      : t('meaning.invite', { names: formatList(strengths.value.slice(0, mostNames).map(({ view }) => view.name)) }),
  )

  /** Why neither side has a figure: none is known, none tells a direction, or all that do are at the median. */
  const silent = computed(() => {
    const both = views.value.filter(({ figure }) => figure.own !== null && figure.median !== null)
    if (both.length === 0) return t('meaning.none')
    return t(both.some(({ figure }) => figure.standing !== null) ? 'meaning.allEqual' : 'meaning.noDirection')
  })

  /** For a file. */
  const table = computed<FileRows>(() => ({
    columns: [
      t('meaning.columns.what'),
      t('meaning.columns.title'),
      t('tables:unit'),
      t('meaning.columns.you'),
      t('meaning.columns.median'),
      t('meaning.columns.n'),
      t('meaning.columns.ask'),
      ...(label.value === '' ? [] : [t('meaning.columns.label', { label: label.value })]),
    ],
    rows: [
      ...strengths.value.map(each => rowOf(t('meaning.strengthWord'), each)),
      ...gaps.value.map(each => rowOf(t('meaning.gapWord'), each)),
    ],
  }))
  function rowOf(what: string, { view, ask, inTheWay }: Finding): FileRows['rows'][number] {
    const { own, median, n } = view.figure
    const cell = (value: number | null) => figureCell(value, view.isFraction)
    const row = [what, view.name, view.unit, cell(own), cell(median), n, ask]
    return label.value === '' ? row : [...row, inTheWay]
  }

  return { strengths, gaps, doubts, doubted, way, invite, silent, table }
}

const hasOwn = ({ figure }: ComparedView): boolean => figure.own !== null || figure.ownImpossible !== undefined

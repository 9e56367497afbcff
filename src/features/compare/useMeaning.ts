import { computed, type ComputedRef } from 'vue'
import type { Comparison } from '#engine/benchmark/comparison.ts'
import { standsInTheWay } from '#engine/benchmark/meaning/relevance.ts'
import { soWhat, type Apart } from '#engine/benchmark/meaning/soWhat.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import { figureCell } from '#formats/tableFile.ts'
import { formatList } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { usePackWords } from '#stores/packWords.ts'
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
export function useMeaning(
  comparison: ComputedRef<Comparison | undefined>,
  groups: ComputedRef<readonly ViewGroup[]>,
  next: ComputedRef<LabelVerdict | undefined>,
) {
  const { t } = useMessages('compare', 'common')
  const words = usePackWords()

  const views = computed(() => groups.value.flatMap(group => group.views).filter(({ kind }) => kind === 'measure'))
  const meaning = computed(() =>
    comparison.value === undefined
      ? undefined
      : soWhat(
          { measures: comparison.value.measures.filter(({ id }) => views.value.some(view => view.id === id)) },
          { most, rules: benchmarkRules },
        ),
  )
  const label = computed(() => (next.value === undefined ? '' : words.label(next.value.label).title))
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
        inTheWay: wayOf(view),
      },
    ]
  }

  function namesOf(cards: Apart['ask']): string {
    const names = cards.slice(0, mostNames).map(({ organisation }) => organisation.name)
    const more = cards.length - names.length
    return formatList(more > 0 ? [...names, t('meaning.more', { count: more })] : names)
  }

  function wayOf({ relevance }: ComparedView): string {
    if (relevance === undefined || next.value === undefined || !standsInTheWay(relevance)) return ''
    const { label: id } = next.value
    const unmet = relevance.served.filter(({ state }) => state === 'not-met')
    const requirements = formatList(unmet.map(({ requirement }) => words.requirement(id, requirement).title))
    return t('meaning.inTheWay', { label: label.value, requirements })
  }

  /** How many of the gaps the next label waits for; empty without a label to work for, or without gaps. */
  const way = computed(() => {
    if (label.value === '' || gaps.value.length === 0) return ''
    const n = gaps.value.filter(({ inTheWay }) => inTheWay !== '').length
    if (n === 0) return t('meaning.wayNone', { label: label.value })
    const of = gaps.value.length
    return of === 1
      ? t('meaning.wayOnly', { label: label.value })
      : t('meaning.way', { count: n, of, label: label.value })
  })
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
      t('common:out.unit'),
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

  return { strengths, gaps, way, invite, silent, table }
}

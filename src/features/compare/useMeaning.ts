import { computed, type ComputedRef } from 'vue'
import type { Comparison } from '#engine/benchmark/comparison.ts'
import { standsInTheWay } from '#engine/benchmark/meaning/relevance.ts'
import { soWhat, type Apart } from '#engine/benchmark/meaning/soWhat.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { QuestionId } from '#engine/questionnaire/ids.ts'
import { questionsOfMeasure } from '#engine/questionnaire/reads.ts'
import { figureCell } from '#formats/tableFile.ts'
import { formatList } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { addressOfPlace, checkPlace } from '#stores/answerPlace.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { checkSentence } from '#stores/checkSentence.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
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

/** Answers of the reader that do not fit together. */
export interface Doubt {
  readonly id: string
  /** What does not fit, with the figures. */
  readonly sentence: string
  /** Names of what is read from them. */
  readonly names: string
  readonly measures: readonly string[]
  /** Where the answers are. */
  readonly to: string | undefined
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
  const open = useOrganisationStore()
  const packs = usePackStore()
  const results = useAssessmentStore()

  const views = computed(() => groups.value.flatMap(group => group.views).filter(({ kind }) => kind === 'measure'))
  /** Answers that do not fit together, with what they would be read for: that is neither strength nor gap. */
  const doubts = computed(() =>
    results.failedChecks.flatMap((check): readonly Doubt[] => {
      const read = views.value.filter(view => readsAny(view, check.questions) && hasOwn(view))
      if (read.length === 0) return []
      const place = packs.pack && checkPlace(packs.pack, check)
      return [
        {
          id: check.id,
          sentence: checkSentence(check, words),
          names: formatList(read.map(({ name }) => name)),
          measures: read.map(({ id }) => id),
          to: place && addressOfPlace(open.id ?? '', place),
        },
      ]
    }),
  )
  const doubted = computed(() => new Set(doubts.value.flatMap(({ measures }) => measures)))
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

  return { strengths, gaps, doubts, doubted, way, invite, silent, table }
}

const hasOwn = ({ figure }: ComparedView): boolean => figure.own !== null || figure.ownImpossible !== undefined

function readsAny({ id, indicator }: ComparedView, questions: readonly QuestionId[]): boolean {
  const [, further] = id.split('.')
  const read = further === undefined ? indicator : indicator?.measures.find(one => one.id === further)
  if (read?.measure === undefined) return false
  return questionsOfMeasure(read.measure).some(question => questions.includes(question))
}

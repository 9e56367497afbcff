import { computed, type ComputedRef } from 'vue'
import type { ComparedMeasure, Comparison } from '#engine/benchmark/comparison.ts'
import { nextLabel, relevanceOf } from '#engine/benchmark/meaning/relevance.ts'
import { enteredLists } from '#engine/labels/enteredLists.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import type { ComparedView, ContextFigure, ViewGroup } from './comparedView.ts'
import type { Partner } from './partners.ts'
import { byGap, byLabel } from './sortedGroups.ts'
import { stripOf } from './strip.ts'
import type { Sort } from './usePlace.ts'

const unknown = '–'

/** The comparison in the reader's words, in the order asked for. */
export function useComparedViews(
  comparison: ComputedRef<Comparison | undefined>,
  partners: ComputedRef<readonly Partner[]>,
) {
  const { t } = useMessages('compare', 'common')
  const open = useOrganisationStore()
  const packs = usePackStore()
  const scores = useAssessmentStore()
  const words = usePackWords()

  const next = computed<LabelVerdict | undefined>(() => nextLabel(scores.verdicts, open.organisation?.profile.goal))
  const lists = computed(() => (open.organisation ? enteredLists(open.organisation.assumptions) : new Map()))

  function contextOf(measureId: string, indicator: Indicator): readonly ContextFigure[] {
    return (
      (packs.pack?.reference.figures ?? [])
        .filter(({ indicators }) => indicators.includes(indicator.id))
        .map(figure => ({ figure, line: figure.lines?.find(({ measure }) => measure === measureId) }))
        // What can be drawn beside a measure is said there; what is of another thing, at the indicator's own.
        .filter(({ figure, line }) => line !== undefined || (figure.lines === undefined && measureId === indicator.id))
        .map(({ figure: { id, source }, line }) => {
          const { title, publisher, address } = words.source(source) ?? { title: source, publisher: '', address: '' }
          return {
            id,
            words: words.referenceFigure(id),
            source: t('context.source', { title, publisher }),
            address,
            value: line?.value,
          }
        })
    )
  }

  function measureView(figure: ComparedMeasure, indicator: Indicator): ComparedView {
    const [, furtherId] = figure.id.split('.')
    const further = indicator.measures.find(({ id }) => id === furtherId)
    const read = further ?? indicator
    const isRatio = read.measure !== undefined && ('ratio' in read.measure || 'share' in read.measure)
    const isFraction = isRatio && read.unit === undefined
    const short = (value: number): string => (isFraction ? formatPercent(value) : formatNumber(value))
    const isLevel =
      read.measure !== undefined && 'value' in read.measure && words.question(read.measure.value).options !== undefined
    const { title, measures } = words.indicator(indicator.id)
    const name = furtherId === undefined ? title : (measures?.[furtherId] ?? title)
    const unitWord = words.unit(read.unit, 2)
    const context = contextOf(figure.id, indicator)
    const { verdicts, assessments } = scores
    const { pack } = packs
    return {
      kind: 'measure',
      id: figure.id,
      figure,
      indicator,
      dimension: indicator.dimension,
      name,
      title: unitWord === '' || name.toLowerCase().includes(unitWord) ? name : `${name} (${unitWord})`,
      relevance:
        pack === undefined || next.value === undefined || verdicts.size === 0 || furtherId !== undefined
          ? undefined
          : relevanceOf(indicator, { pack, verdict: next.value, assessments, lists: lists.value }),
      context,
      unit: isFraction ? t('common:out.share') : isLevel ? t('common:out.level') : unitWord,
      isFraction,
      isLevel,
      said: value =>
        isLevel && !Number.isInteger(value)
          ? t('between', {
              lower: words.measured(read, Math.floor(value)),
              upper: words.measured(read, Math.ceil(value)),
            })
          : words.measured(read, value),
      ...writtenOf(
        figure,
        short,
        stripOf(
          figure,
          partners.value,
          context.flatMap(({ value }) => value ?? []),
        ),
      ),
    }
  }

  function writtenOf(figure: ComparedView['figure'], short: (value: number) => string, strip: ComparedView['strip']) {
    const written = (value: number | null): string => (value === null ? unknown : short(value))
    return {
      own: written(figure.own),
      median: written(figure.median),
      quartiles: figure.quartiles === null ? unknown : figure.quartiles.map(short).join(' – '),
      percentile: figure.percentile === null ? '' : formatNumber(figure.percentile, 0),
      start: short(0),
      end: short(strip.end),
      strip,
      written,
    }
  }

  const made = new Map<string, ComputedRef<readonly ViewGroup[]>>()
  /** Everything of a questionnaire that somebody has a figure for, by dimension: made once for all who ask. */
  function byDimension(questionnaireId: string): readonly ViewGroup[] {
    const groups = made.get(questionnaireId) ?? computed(() => dimensionsOf(questionnaireId))
    made.set(questionnaireId, groups)
    return groups.value
  }

  /** In the pack's order; shares first. */
  function dimensionsOf(questionnaireId: string): readonly ViewGroup[] {
    const questionnaire = packs.pack?.questionnaires.get(questionnaireId)
    if (questionnaire === undefined || comparison.value === undefined) return []
    const { measures, shares } = comparison.value
    const found = questionnaire.dimensions.map(({ id, indicators }): ViewGroup => ({
      id,
      title: words.dimension(id).title,
      views: indicators.flatMap(indicator =>
        measures
          .filter(each => each.indicator === indicator.id && hasFigures(each))
          .map(each => measureView(each, indicator)),
      ),
    }))
    const ofShares: ViewGroup = {
      id: 'shares',
      title: t('shares'),
      views: questionnaire.dimensions.flatMap(({ id }) =>
        shares
          .filter(({ dimension, ...figure }) => dimension === id && hasFigures(figure))
          .map((figure): ComparedView => ({
            kind: 'share',
            id,
            figure,
            indicator: undefined,
            dimension: id,
            title: words.dimension(id).title,
            name: words.dimension(id).title,
            relevance: undefined,
            context: [],
            unit: t('common:out.share'),
            isFraction: true,
            isLevel: false,
            said: value => formatPercent(value),
            ...writtenOf(figure, value => formatPercent(value), stripOf(figure, partners.value)),
          })),
      ),
    }
    return [ofShares, ...found].filter(({ views }) => views.length > 0)
  }

  function groupsOf(questionnaireId: string, sort: Sort): readonly ViewGroup[] {
    const groups = byDimension(questionnaireId)
    if (sort === 'dimension') return groups
    const all = groups.flatMap(({ id, views }) => (id === 'shares' ? [] : views))
    if (sort === 'gap') return byGap(all, group => t(`gap.${group}`))
    const label = next.value === undefined ? '' : words.label(next.value.label).title
    return byLabel(all, rank => t(`relevance.${ranks[rank] ?? 'none'}`, { label }))
  }

  return { next, groupsOf }
}

/** Words of `relevanceRank`, in its order. */
const ranks = ['waits', 'adds', 'met', 'audited', 'none'] as const

/** Somebody has it, or would be told why not. */
function hasFigures({ n, withheld }: Pick<ComparedView['figure'], 'n' | 'withheld'>): boolean {
  return n > 0 || withheld.some(({ what }) => what === 'everything')
}

import { computed, type ComputedRef } from 'vue'
import type { ComparedMeasure, Comparison } from '#engine/benchmark/comparison.ts'
import { byGap, byLabel, type RowOrder } from '#engine/benchmark/meaning/sortedRows.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useMeasureWords } from '#stores/measureWords.ts'
import { useNextLabel } from '#stores/nextLabel.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import type { ComparedView, ContextFigure, ViewGroup } from './comparedView.ts'
import type { Partner } from './partners.ts'
import { stripOf } from './strip.ts'

const unknown = '–'

/** The comparison in the reader's words, in the order asked for. */
export function useComparedViews(
  comparison: ComputedRef<Comparison | undefined>,
  partners: ComputedRef<readonly Partner[]>,
) {
  const { t } = useMessages('compare', 'tables')
  const packs = usePackStore()
  const words = usePackWords()
  const measureWords = useMeasureWords()
  const { title: label, relevance } = useNextLabel()

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
    const { short, ...said } = measureWords(figure.id, indicator)
    const context = contextOf(figure.id, indicator)
    return {
      kind: 'measure',
      id: figure.id,
      figure,
      indicator,
      dimension: indicator.dimension,
      relevance: figure.id.includes('.') ? undefined : relevance(indicator),
      context,
      ...said,
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
            unit: t('tables:share'),
            isFraction: true,
            isLevel: false,
            said: value => formatPercent(value),
            ...writtenOf(figure, value => formatPercent(value), stripOf(figure, partners.value)),
          })),
      ),
    }
    return [ofShares, ...found].filter(({ views }) => views.length > 0)
  }

  function groupsOf(questionnaireId: string, sort: RowOrder): readonly ViewGroup[] {
    const groups = byDimension(questionnaireId)
    if (sort === 'dimension') return groups
    const all = groups.flatMap(({ id, views }) => (id === 'shares' ? [] : views))
    if (sort === 'gap') return byGap(all, group => t(`gap.${group}`))
    return byLabel(all, rank => t(`relevance.${rank}`, { label: label.value }))
  }

  return { groupsOf }
}

/** Somebody has it, or would be told why not. */
function hasFigures({ n, withheld }: Pick<ComparedView['figure'], 'n' | 'withheld'>): boolean {
  return n > 0 || withheld.some(({ what }) => what === 'everything')
}

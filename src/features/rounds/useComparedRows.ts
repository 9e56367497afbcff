import { computed } from 'vue'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { IndicatorScore } from '#engine/scoring/assessment.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useLabelWords } from '#stores/labelWords.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { reasonOf } from '#stores/scoreReason.ts'
import type { againstToday } from './againstToday.ts'
import { shareWords } from './shareWords.ts'

export type Compared = ReturnType<typeof againstToday>

/** A round by two sets of rules in words: shares, labels, and the indicators that differ, a row each. */
export function useComparedRows() {
  const { t } = useMessages('rounds')
  const packs = usePackStore()
  const words = usePackWords()
  const labels = useLabelWords()
  const indicators = computed(
    () =>
      new Map(
        [...(packs.pack?.questionnaires.values() ?? [])].flatMap(each => each.indicators).map(each => [each.id, each]),
      ),
  )

  function scoreWords(indicator: Indicator | undefined, score: IndicatorScore): string {
    if (indicator === undefined) return ''
    const { word, pointsShown } = reasonOf(indicator, score, words)
    return score.points === null
      ? [word, pointsShown].filter(Boolean).join(', ')
      : t('today.points', { points: t('today.pointsCount', { count: score.points }), band: word })
  }

  /** What is compared, before, after, and whether it is the same; `id` with what kind of thing it is. */
  return ({ questionnaires, labels: verdicts, changed }: Compared) => [
    ...questionnaires.flatMap(({ id, recorded, today, isSame, dimensions }) => [
      {
        kind: 'share' as const,
        id,
        isSame,
        cells: [
          t('today.all', { questionnaire: words.questionnaire(id).title }),
          shareWords(recorded),
          shareWords(today),
        ],
      },
      ...dimensions.map(each => ({
        kind: 'share' as const,
        id: each.id,
        isSame: each.isSame,
        cells: [words.dimension(each.id).title, shareWords(each.recorded), shareWords(each.today)],
      })),
    ]),
    ...verdicts.map(each => ({
      kind: 'label' as const,
      id: each.id,
      isSame: each.isSame,
      cells: [words.label(each.id).title, labels.verdict(each.recorded), labels.verdict(each.today)],
    })),
    ...changed.map(each => ({
      kind: 'indicator' as const,
      id: each.id,
      isSame: each.isSame,
      cells: [
        words.indicator(each.id).title,
        scoreWords(indicators.value.get(each.id), each.recorded),
        scoreWords(indicators.value.get(each.id), each.today),
      ],
    })),
  ]
}

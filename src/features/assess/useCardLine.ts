import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import type { Answers } from '#engine/questionnaire/answers.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatNumber } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { answerWords } from '#stores/answerWords.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { useAsked } from '#stores/useAsked.ts'
import { useCarried } from '#stores/useCarried.ts'
import type { useCard } from './useCard.ts'

/** More answers than these do not fit one line. */
const most = 4

/** A card as one line: what was answered, and whether nothing on it waits for the reader. */
export function useCardLine(
  questionnaire: MaybeRefOrGetter<string>,
  indicator: MaybeRefOrGetter<Indicator>,
  card: ReturnType<typeof useCard>,
): { readonly line: ComputedRef<string>; readonly isSettled: ComputedRef<boolean> } {
  const { t } = useMessages('score')
  const store = useOrganisationStore()
  const results = useAssessmentStore()
  const words = usePackWords()
  const asked = useAsked()
  const { carriedOn } = useCarried()

  const about = computed(() => toValue(indicator))
  const score = computed(() => results.assessments.get(toValue(questionnaire))?.indicators.get(about.value.id))

  const isSettled = computed(() => {
    const state = score.value?.state
    const waits = card.failed.value.length + card.conflicts.value.length + carriedOn(about.value).length
    return waits === 0 && (state === 'answered' || state === 'unknown' || state === 'not-applicable')
  })

  /** The figure that scores, with what it is of; the answers themselves where nothing is measured. */
  function answered(): string {
    const measure = score.value?.measure
    if (measure === undefined || measure === null || about.value.measure === undefined) return answers()
    const figure = words.measured(about.value, measure)
    const parts = partsOf(about.value, store.answers)
    if (parts !== undefined)
      return `${t('reason.of', { part: formatNumber(parts.part), whole: formatNumber(parts.whole) })}, ${figure}`
    const label = about.value.unit === undefined ? words.indicator(about.value.id).measure : undefined
    return label === undefined ? figure : `${label}: ${figure}`
  }
  function answers(): string {
    const given = about.value.asks.flatMap(question => {
      const value = asked.value(question) ? store.answers.values[question.id] : undefined
      return value === undefined ? [] : { question, value }
    })
    const named = given.length > 1
    return given
      .slice(0, most)
      .map(({ question, value }) => {
        const answer = answerWords(question, value, words)
        return named ? `${words.question(question.id).short}: ${answer}` : answer
      })
      .join(' · ')
  }

  const line = computed(() => {
    const state = score.value?.state
    if (state === 'answered') return answered()
    if (state === 'unknown') return card.note.value
    return state === 'not-applicable' ? (card.notApplicable.value ?? '') : ''
  })
  return { line, isSettled }
}

/** Part and whole, where a card is worth the share of one answer in another. */
export function partsOf(
  { measure }: Pick<Indicator, 'measure'>,
  { values }: Pick<Answers, 'values'>,
): { readonly part: number; readonly whole: number } | undefined {
  if (measure === undefined || !('ratio' in measure)) return undefined
  const [part, whole] = measure.ratio.map(each => (typeof each === 'string' ? values[each] : undefined))
  return typeof part === 'number' && typeof whole === 'number' ? { part, whole } : undefined
}

import { computed, type ComputedRef, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { showsIndicator } from '#engine/answers/papers.ts'
import type { Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { useCarried } from '#stores/useCarried.ts'
import { cardFilters, passes, type CardFilter } from './cardFilter.ts'

/** Which cards are shown; the address says it (`?show=open`). */
export function useAssessFilter(questionnaire: ComputedRef<Questionnaire | undefined>): {
  readonly filter: WritableComputedRef<CardFilter>
  readonly isShown: (indicator: Indicator) => boolean
} {
  const route = useRoute()
  const router = useRouter()
  const store = useOrganisationStore()
  const results = useAssessmentStore()
  const { carriedOn } = useCarried()
  const has = { note: isNoted, carried: (indicator: Indicator) => carriedOn(indicator).length > 0 }

  const filter = computed<CardFilter>({
    get: () => cardFilters.find(one => one === route.query['show']) ?? 'all',
    set: show => void router.replace({ query: { ...route.query, show: show === 'all' ? undefined : show } }),
  })
  const assessment = computed(() => results.assessments.get(questionnaire.value?.id ?? ''))

  function isNoted({ id: indicator }: Indicator): boolean {
    const key = `${store.round?.id ?? ''}/${indicator}`
    const { notes = {}, later = {}, evidence = [] } = store.organisation ?? {}
    const hasPaper = evidence.some(paper => showsIndicator(paper, indicator) && paper.round === store.round?.id)
    return notes[key] !== undefined || later[key] === true || hasPaper
  }

  /** A card on which nothing is asked, given the other answers, is not shown. */
  function isShown(indicator: Indicator): boolean {
    const score = assessment.value?.indicators.get(indicator.id)
    const asksNothing = score?.state === 'not-applicable' && score.trace().notApplicable === 'nothing-asked'
    return !asksNothing && passes(filter.value, indicator, assessment.value, has)
  }

  return { filter, isShown }
}

import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import type { Dimension, Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { lastPlace, rememberPlace } from '#stores/lastPlace.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { nextOpen, placeOf, startPlace } from './assessPlace.ts'

interface AssessPlace {
  readonly questionnaire: ComputedRef<Questionnaire | undefined>
  readonly dimension: ComputedRef<Dimension | undefined>
  /** Id of the card the reader is at. */
  readonly current: Ref<string | undefined>
  readonly addressOf: (indicator: Indicator, questionnaire?: Questionnaire) => RouteLocationRaw
  readonly go: (indicator: Indicator) => void
  /** The reader came to this card by himself: the address follows, nothing moves. */
  readonly arrive: (indicator: Indicator) => void
  readonly nextOpen: () => Indicator | undefined
  readonly isLater: (indicator: string) => boolean
}

/** Where in the questionnaires the reader is: the address says it, the device remembers it. */
export function useAssessPlace(): AssessPlace {
  const route = useRoute()
  const router = useRouter()
  const packs = usePackStore()
  const organisation = useOrganisationStore()
  const assessment = useAssessmentStore()

  const param = (name: string): string | undefined => {
    const value = route.params[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const questionnaire = computed(() => packs.pack?.questionnaires.get(param('questionnaire') ?? ''))
  const dimension = computed(() => {
    const { dimensions = [] } = questionnaire.value ?? {}
    const holding = (id: string | undefined) =>
      dimensions.find(each => each.indicators.some(indicator => indicator.id === id))
    return dimensions.find(({ id }) => id === param('dimension')) ?? holding(param('indicator')) ?? dimensions[0]
  })
  const current = ref(param('indicator'))
  const isLater = (indicator: string): boolean =>
    organisation.organisation?.later[`${organisation.round?.id ?? ''}/${indicator}`] === true

  function addressOf(indicator: Indicator, inside = questionnaire.value): RouteLocationRaw {
    const params = { ...route.params, ...(inside === undefined ? {} : placeOf(inside, indicator)) }
    return { name: 'assess', params, query: route.query }
  }

  function arrive(indicator: Indicator): void {
    if (current.value === indicator.id) return
    current.value = indicator.id
    void router.replace(addressOf(indicator))
  }

  // An address that names no card leads to the first open question; the bar of the browser says so.
  watch(
    () => [route.name, param('questionnaire'), param('dimension'), packs.pack] as const,
    ([name, wanted, inside, pack]) => {
      if (name !== 'assess' || pack === undefined || (wanted !== undefined && inside !== undefined)) return
      const { goal } = packs
      const last = lastPlace(organisation.id ?? '')
      const place = startPlace(wanted, { pack, assessments: assessment.assessments, goal, last, later: isLater })
      if (place !== undefined)
        void router.replace({ name: 'assess', params: { ...route.params, ...place }, query: route.query })
    },
    { immediate: true },
  )
  watch(
    () => param('indicator'),
    indicator => (current.value = indicator),
  )
  watch(
    [questionnaire, current],
    ([inside, indicator]) => {
      if (inside === undefined || indicator === undefined || organisation.id === undefined) return
      rememberPlace(organisation.id, { questionnaire: inside.id, indicator })
    },
    { immediate: true },
  )

  return {
    questionnaire,
    dimension,
    current,
    addressOf,
    arrive,
    isLater,
    go: indicator => void router.push(addressOf(indicator)),
    nextOpen: () =>
      questionnaire.value === undefined
        ? undefined
        : nextOpen(questionnaire.value, assessment.assessments.get(questionnaire.value.id), current.value, isLater),
  }
}

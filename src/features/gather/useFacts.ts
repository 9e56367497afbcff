import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import type { Question } from '#engine/questionnaire/question.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { useAsked } from '#stores/useAsked.ts'
import { countFacts, factParts, factState, keepers, type FactCount, type FactPart } from './factList.ts'

type Keeper = (typeof keepers)[number]

export type FactGroup = Keeper & {
  /** Every fact that is asked of this keeper, whatever the filter shows. */
  readonly questions: readonly Question[]
  readonly count: FactCount
  readonly parts: readonly FactPart[]
}

export interface Facts {
  readonly all: ComputedRef<FactCount>
  readonly groups: ComputedRef<readonly FactGroup[]>
  /** Those that the address asks for: of one keeper, or of all. */
  readonly shown: ComputedRef<readonly FactGroup[]>
  readonly by: ComputedRef<Keeper['keeper'] | undefined>
  readonly onlyOpen: ComputedRef<boolean>
}

/** The facts of the open round as the address asks for them: `?by=accounts`, `?show=open`. */
export function useFacts(): Facts {
  const route = useRoute()
  const packs = usePackStore()
  const store = useOrganisationStore()
  const asked = useAsked()

  const by = computed(() => keepers.find(({ keeper }) => keeper === route.query['by'])?.keeper)
  const onlyOpen = computed(() => route.query['show'] === 'open')
  const facts = computed(() => [...(packs.pack?.bank.questions.values() ?? [])].filter(asked.value))
  const open = computed(() => facts.value.filter(question => factState(question, store.answers) === 'open'))

  // What was open when the filter was set stays in its place while it is answered.
  const kept = shallowRef<ReadonlySet<Question>>(new Set())
  const view = computed(() => `${store.id ?? ''} ${store.round?.id ?? ''} ${by.value ?? ''} ${String(onlyOpen.value)}`)
  watch(
    [open, view],
    ([now, here], [, before]) => (kept.value = new Set(here === before ? [...kept.value, ...now] : now)),
    { immediate: true },
  )

  const groups = computed(() =>
    keepers
      .map((each): FactGroup => {
        const questions = facts.value.filter(({ knownBy }) => knownBy === each.keeper)
        const parts = factParts(onlyOpen.value ? questions.filter(question => kept.value.has(question)) : questions)
        return { ...each, questions, parts, count: countFacts(questions, store.answers) }
      })
      .filter(({ questions }) => questions.length > 0),
  )

  return {
    all: computed(() => countFacts(facts.value, store.answers)),
    groups,
    shown: computed(() => groups.value.filter(({ keeper }) => by.value === undefined || keeper === by.value)),
    by,
    onlyOpen,
  }
}

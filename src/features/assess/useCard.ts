import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { showsIndicator } from '#engine/answers/papers.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { useAsked } from '#stores/useAsked.ts'

/** What stands on a card beside its answers, and what its buttons do. */
export function useCard(indicator: MaybeRefOrGetter<Indicator>) {
  const store = useOrganisationStore()
  const results = useAssessmentStore()
  const asked = useAsked()

  const about = computed(() => toValue(indicator))
  const id = computed(() => about.value.id)
  const key = computed(() => `${store.round?.id ?? ''}/${id.value}`)
  const questions = computed(() =>
    about.value.asks.filter(question => asked.value(question)).map(question => question.id),
  )
  const open = computed(() => questions.value.filter(question => store.answers.values[question] === undefined))
  const unmarked = computed(() => open.value.filter(question => store.answers.unknown[question] === undefined))
  const isUnknown = computed(() => open.value.length > 0 && unmarked.value.length === 0)
  const notApplicable = computed(() => store.answers.notApplicable[id.value])
  const isLater = computed(() => store.organisation?.later[key.value] === true)
  const note = computed(() => store.organisation?.notes[key.value] ?? '')
  const papers = computed(() =>
    (store.organisation?.evidence ?? []).filter(
      paper => showsIndicator(paper, id.value) && paper.round === store.round?.id,
    ),
  )
  const failed = computed(() =>
    results.failedChecks.filter(check => check.questions.some(question => questions.value.includes(question))),
  )
  const conflicts = computed(() =>
    [...questions.value, id.value].flatMap(subject => {
      const heads = store.conflicts.get(subject)
      return heads === undefined ? [] : [{ subject, heads }]
    }),
  )

  return {
    open,
    isUnknown,
    notApplicable,
    isLater,
    note,
    papers,
    failed,
    conflicts,
    /** Marks what is open as not known yet; a second time takes the marks back. */
    toggleUnknown(): void {
      if (isUnknown.value) for (const question of open.value) store.clear(question)
      else if (unmarked.value.length > 0) store.markAllUnknown(id.value, unmarked.value)
    },
    toggleLater: () => store.setLater(id.value, !isLater.value),
    toggleNotApplicable(): void {
      if (notApplicable.value === undefined) store.markNotApplicable(id.value)
      else store.clear(id.value)
    },
  }
}

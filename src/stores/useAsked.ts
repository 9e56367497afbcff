import { computed, type ComputedRef } from 'vue'
import { isAsked } from '#engine/measures/facts.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/** Tells whether a question is asked, after the answers so far. */
export function useAsked(): ComputedRef<(question: Question) => boolean> {
  const packs = usePackStore()
  const organisation = useOrganisationStore()
  return computed(() => {
    const { answers, round } = organisation
    const bank = packs.pack?.bank.questions
    return question =>
      question.when === undefined ||
      (bank !== undefined &&
        round !== undefined &&
        isAsked(question, { bank, answers, asOf: round.referenceDate }) === true)
  })
}

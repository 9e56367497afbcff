import { computed, type ComputedRef } from 'vue'
import type { Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { usePackStore } from '#stores/packStore.ts'

export interface Results {
  readonly questionnaire: Questionnaire
  readonly assessment: Assessment
}

/** The scored questionnaire of the open organisation; undefined until pack and answers are there. */
export function useResults(): ComputedRef<Results | undefined> {
  const packs = usePackStore()
  const store = useAssessmentStore()
  return computed(() => {
    const questionnaire = packs.pack?.questionnaires.get(packs.scored)
    const assessment = store.assessments.get(packs.scored)
    return questionnaire === undefined || assessment === undefined ? undefined : { questionnaire, assessment }
  })
}

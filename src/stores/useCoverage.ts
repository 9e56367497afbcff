import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import type { QuestionnaireId } from '#engine/questionnaire/ids.ts'
import { coverageOf, type Coverage } from '#engine/scoring/coverage.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { useEvidenceStore } from './evidenceStore.ts'
import { usePackStore } from './packStore.ts'

/** How far the answers of a questionnaire are shown by papers, in the open round. */
export function useCoverage(
  questionnaire: MaybeRefOrGetter<QuestionnaireId | undefined>,
): ComputedRef<Coverage | undefined> {
  const packs = usePackStore()
  const results = useAssessmentStore()
  const evidence = useEvidenceStore()
  return computed(() => {
    const id = toValue(questionnaire) ?? ''
    const asked = packs.pack?.questionnaires.get(id)
    const assessment = results.assessments.get(id)
    return asked && assessment && coverageOf(asked, assessment, evidence.papers)
  })
}

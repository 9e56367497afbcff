import { computed, type ComputedRef } from 'vue'
import { useMessages } from '#i18n/useMessages.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { aims, labelOfGoal } from '#stores/goals.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import type { TaskName } from './tasks.ts'

/** How far a task is, in the rail: *11 of 34*; of Assess and Labels, what the goal asks first. */
export function useTaskCounts(): ComputedRef<Partial<Record<TaskName, string>>> {
  const store = useOrganisationStore()
  const results = useAssessmentStore()
  const { t } = useMessages('common')
  return computed(() => {
    const goal = store.organisation?.profile.goal
    if (goal === undefined) return {}
    const assessment = results.assessments.get(aims[goal].questionnaires[0])
    const verdict = results.verdicts.get(labelOfGoal(goal))
    return {
      ...(assessment && { assess: t('shell.count', { done: assessment.answered, all: assessment.asked }) }),
      ...(verdict && { labels: t('shell.count', { done: verdict.met, all: verdict.known }) }),
    }
  })
}

import { computed, type ComputedRef } from 'vue'
import { labelOfGoal } from '#engine/labels/aims.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import type { TaskName } from './tasks.ts'

/** How far a task is, in the rail: *11 of 34*; of Assess and Labels, what the goal asks first. */
export function useTaskCounts(): ComputedRef<Partial<Record<TaskName, string>>> {
  const packs = usePackStore()
  const results = useAssessmentStore()
  const { t } = useMessages('common')
  return computed(() => {
    const { goal } = packs
    if (goal === undefined) return {}
    const assessment = results.assessments.get(goal.questionnaires[0])
    const verdict = results.verdicts.get(labelOfGoal(goal))
    return {
      ...(assessment && { assess: t('shell.count', { done: assessment.answered, all: assessment.asked }) }),
      ...(verdict && { labels: t('shell.count', { done: verdict.met, all: verdict.known }) }),
    }
  })
}

import { computed, type ComputedRef } from 'vue'
import type { Goal } from '#engine/answers/organisation.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import type { TaskName } from './tasks.ts'

/** What the goal asks first: the questionnaire that is counted beside Assess, the label beside Labels. */
const aims: Readonly<Record<Goal, { readonly questionnaire: string; readonly label: string }>> = {
  bronze: { questionnaire: 'benchmarking', label: 'bronze' },
  'renew-bronze': { questionnaire: 'benchmarking', label: 'bronze' },
  silver: { questionnaire: 'quality', label: 'silver' },
  gold: { questionnaire: 'quality', label: 'gold' },
  compare: { questionnaire: 'quality', label: 'bronze' },
  'not-sure': { questionnaire: 'benchmarking', label: 'bronze' },
}

/** How far a task is, in the rail: *11 of 34*. */
export function useTaskCounts(): ComputedRef<Partial<Record<TaskName, string>>> {
  const store = useOrganisationStore()
  const results = useAssessmentStore()
  const { t } = useMessages('common')
  return computed(() => {
    const goal = store.organisation?.profile.goal
    if (goal === undefined) return {}
    const assessment = results.assessments.get(aims[goal].questionnaire)
    const verdict = results.verdicts.get(aims[goal].label)
    return {
      ...(assessment && { assess: t('shell.count', { done: assessment.answered, all: assessment.asked }) }),
      ...(verdict && { labels: t('shell.count', { done: verdict.met, all: verdict.known }) }),
    }
  })
}

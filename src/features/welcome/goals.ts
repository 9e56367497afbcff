import type { Goal } from '#engine/answers/organisation.ts'

/** What brings somebody here, in the order in which it is asked. */
export const goals: readonly Goal[] = ['bronze', 'renew-bronze', 'silver', 'gold', 'compare', 'not-sure']

export function isGoal(value: unknown): value is Goal {
  return goals.some(goal => goal === value)
}

/** The questionnaire that a goal begins with: the interview for Bronze, the indicators of quality for the rest. */
export function firstQuestionnaire(goal: Goal): 'benchmarking' | 'quality' {
  return goal === 'silver' || goal === 'gold' || goal === 'compare' ? 'quality' : 'benchmarking'
}

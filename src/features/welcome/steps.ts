import type { GoalId } from '#engine/questionnaire/ids.ts'

/** The steps from an empty browser to the first question, in their order. */
export const steps = ['cluster', 'apply', 'answer', 'papers'] as const
export type StepName = (typeof steps)[number]

/** Who only wants to compare is not asked whether it can apply. */
export function stepsFor(goal: GoalId): readonly StepName[] {
  return goal === 'compare' ? ['cluster', 'papers'] : steps
}

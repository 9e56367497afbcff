import type { Goal } from '#engine/answers/organisation.ts'
import type { LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'

/** What a goal puts first: its label, the questionnaires that prepare for it in their order, and what comes after. */
export interface Aim {
  /** Undefined when the goal is no label. */
  readonly label: LabelId | undefined
  /** The label to look at next. */
  readonly next: LabelId
  readonly questionnaires: readonly [QuestionnaireId, ...QuestionnaireId[]]
}

export const aims: Readonly<Record<Goal, Aim>> = {
  bronze: { label: 'bronze', next: 'silver', questionnaires: ['benchmarking'] },
  'renew-bronze': { label: 'bronze', next: 'silver', questionnaires: ['benchmarking'] },
  silver: { label: 'silver', next: 'gold', questionnaires: ['quality', 'benchmarking'] },
  gold: { label: 'gold', next: 'gold', questionnaires: ['quality'] },
  compare: { label: undefined, next: 'bronze', questionnaires: ['quality'] },
  'not-sure': { label: 'bronze', next: 'bronze', questionnaires: ['benchmarking'] },
}

/** The label that a goal shows first. */
export function labelOfGoal(goal: Goal): LabelId {
  return aims[goal].label ?? aims[goal].next
}

/** In the order in which they are asked at the start. */
export const goals: readonly Goal[] = ['bronze', 'renew-bronze', 'silver', 'gold', 'compare', 'not-sure']

export function isGoal(value: unknown): value is Goal {
  return goals.some(goal => goal === value)
}

import type { Goal } from '#engine/answers/organisation.ts'
import type { LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'

/** What a goal puts first: its label, and the questionnaires that prepare for it in their order. */
export interface Aim {
  /** Undefined when the goal is no label. */
  readonly label: LabelId | undefined
  readonly questionnaires: readonly [QuestionnaireId, ...QuestionnaireId[]]
}

export const aims: Readonly<Record<Goal, Aim>> = {
  bronze: { label: 'bronze', questionnaires: ['benchmarking'] },
  'renew-bronze': { label: 'bronze', questionnaires: ['benchmarking'] },
  silver: { label: 'silver', questionnaires: ['quality', 'benchmarking'] },
  gold: { label: 'gold', questionnaires: ['quality'] },
  compare: { label: undefined, questionnaires: ['quality'] },
  'not-sure': { label: 'bronze', questionnaires: ['benchmarking'] },
}

/** In the order in which they are asked at the start. */
export const goals: readonly Goal[] = ['bronze', 'renew-bronze', 'silver', 'gold', 'compare', 'not-sure']

import type { LabelVerdict, RequirementVerdict } from '#engine/labels/verdict.ts'
import type { LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Goal } from '#engine/questionnaire/labelScheme.ts'
import type { Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'

/** Something to do next. */
export type Step =
  /** A condition of the label that is not answered yet, or not met. */
  | { readonly kind: 'answer' | 'mend'; readonly verdict: RequirementVerdict; readonly label: LabelId }
  /** Topics or indicators of one theme that wait for an answer. */
  | {
      readonly kind: 'prepare'
      readonly questionnaire: QuestionnaireId
      readonly dimension: string
      readonly open: readonly Indicator[]
    }
  /** A date for the history; `at` is the label on whose card it is entered. */
  | { readonly kind: 'date'; readonly verdict: RequirementVerdict; readonly label: LabelId; readonly at: LabelId }
  /** All is answered and the line is not reached: where most is to be gained. */
  | { readonly kind: 'gain' }
  | { readonly kind: 'save' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'booklet'; readonly label: LabelId }

interface Situation {
  readonly aim: Pick<Goal, 'questionnaires'> | undefined
  readonly verdict: LabelVerdict | undefined
  readonly questionnaires: ReadonlyMap<QuestionnaireId, Questionnaire>
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  /** There is a file of it, or none is needed. */
  readonly saved: boolean
}

/**
 * Everything there is to do for the goal, the most useful first: open conditions of the label, another label that it
 * builds on, conditions not met, the theme with most open, dates, a copy; at last what can be done with it all.
 * Lists that the scheme does not publish and improvement areas are left out: they cannot be entered yet.
 */
export function stepsOf({ aim, verdict, questionnaires, assessments, saved }: Situation): readonly Step[] {
  const counted = verdict?.requirements.filter(({ counted }) => counted) ?? []
  const label = verdict?.label ?? ''
  const asked = counted.filter(
    ({ requirement }) => requirement.by === 'answers' && requirement.answeredAt !== undefined,
  )
  const dates = counted.flatMap(each => dateStep(each, label))
  const isBase = ({ verdict: { requirement } }: { verdict: RequirementVerdict }): boolean => requirement.kind === 'held'
  return [
    ...asked
      .filter(({ state }) => state === 'not-yet-known')
      .map((each): Step => ({ kind: 'answer', verdict: each, label })),
    ...dates.filter(isBase),
    ...asked.filter(({ state }) => state === 'not-met').map((each): Step => ({ kind: 'mend', verdict: each, label })),
    ...(aim?.questionnaires ?? []).flatMap(id => themeSteps(questionnaires.get(id), assessments.get(id))),
    ...(counted.some(({ requirement, state }) => requirement.kind === 'share' && state === 'not-met')
      ? [{ kind: 'gain' } as const]
      : []),
    ...dates.filter(date => !isBase(date)),
    ...(saved ? [] : [{ kind: 'save' } as const]),
    verdict === undefined ? { kind: 'compare' } : { kind: 'booklet', label },
  ]
}

/** What is booked already waits by itself; so does a window that is not open yet. */
function dateStep(verdict: RequirementVerdict, label: LabelId): readonly Extract<Step, { kind: 'date' }>[] {
  const { requirement, state } = verdict
  if (state === 'met' || state === 'not-yet-due') return []
  if (requirement.kind === 'event') return [{ kind: 'date', verdict, label, at: requirement.label ?? label }]
  if (requirement.kind === 'held') return [{ kind: 'date', verdict, label, at: requirement.label }]
  return requirement.kind === 'interval' ? [{ kind: 'date', verdict, label, at: label }] : []
}

/** The themes in which something is open, the one with most first; of equals the earlier one. */
function themeSteps(questionnaire: Questionnaire | undefined, assessment: Assessment | undefined): readonly Step[] {
  if (questionnaire === undefined || assessment === undefined) return []
  return questionnaire.dimensions
    .map(({ id, indicators }) => ({
      kind: 'prepare' as const,
      questionnaire: questionnaire.id,
      dimension: id,
      open: indicators.filter(indicator => {
        const state = assessment.indicators.get(indicator.id)?.state
        return !indicator.computed && (state === 'unanswered' || state === 'partly')
      }),
    }))
    .filter(({ open }) => open.length > 0)
    .toSorted((a, b) => b.open.length - a.open.length)
}

/**
 * Minutes for these indicators with the papers at hand, in steps of five: 170 questions take about two hours
 * (our estimate).
 */
export function minutesFor(indicators: readonly Indicator[]): number {
  const questions = new Set(indicators.flatMap(indicator => indicator.questions.map(({ id }) => id))).size
  return Math.max(5, Math.ceil((questions * 120) / 170 / 5) * 5)
}

import { isAhead, isUnconfirmed, type HistoryEvent } from '#engine/answers/historyEvent.ts'
import type { LabelVerdict, RequirementVerdict } from '#engine/labels/verdict.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
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
  /** A list that the scheme does not publish, to be entered under Assumptions; improvement areas, on the label's card. */
  | { readonly kind: 'list' | 'areas'; readonly verdict: RequirementVerdict; readonly label: LabelId }
  /** Something with a day: to be ready for, or, once the day has passed, to say whether it was held. */
  | { readonly kind: 'booked' | 'confirm'; readonly event: HistoryEvent }
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
  readonly history: readonly HistoryEvent[]
  readonly today: IsoDate
  /** There is a file of it, or none is needed. */
  readonly saved: boolean
}

/**
 * Everything there is to do for the goal, the most useful first: what only waits for a word, open conditions of the
 * label, another label that it builds on, conditions not met, the theme with most open, lists and areas to write down,
 * without which no date helps, what is booked in the order of its days, dates to enter, a copy; at last what can be done
 * with it all.
 */
export function stepsOf(situation: Situation): readonly Step[] {
  const { aim, verdict, questionnaires, assessments, history, today, saved } = situation
  const counted = verdict?.requirements.filter(({ counted }) => counted) ?? []
  const label = verdict?.label ?? ''
  const asked = counted.filter(
    ({ requirement }) => requirement.by === 'answers' && requirement.answeredAt !== undefined,
  )
  const unconfirmed = history.filter(event => isUnconfirmed(event, today))
  const dates = counted.flatMap(each => dateStep(each, label, unconfirmed))
  const isBase = ({ verdict: { requirement } }: { verdict: RequirementVerdict }): boolean => requirement.kind === 'held'
  const booked = history.filter(event => isAhead(event, today))
  return [
    ...inOrder(unconfirmed).map((event): Step => ({ kind: 'confirm', event })),
    ...asked
      .filter(({ state }) => state === 'not-yet-known')
      .map((each): Step => ({ kind: 'answer', verdict: each, label })),
    ...dates.filter(isBase),
    ...asked.filter(({ state }) => state === 'not-met').map((each): Step => ({ kind: 'mend', verdict: each, label })),
    ...(aim?.questionnaires ?? []).flatMap(id => themeSteps(questionnaires.get(id), assessments.get(id))),
    ...(counted.some(({ requirement, state }) => requirement.kind === 'share' && state === 'not-met')
      ? [{ kind: 'gain' } as const]
      : []),
    ...counted.flatMap(each => writtenStep(each, label)),
    ...inOrder(booked).map((event): Step => ({ kind: 'booked', event })),
    ...dates.filter(date => !isBase(date)),
    ...(saved ? [] : [{ kind: 'save' } as const]),
    verdict === undefined ? { kind: 'compare' } : { kind: 'booklet', label },
  ]
}

function inOrder(history: readonly HistoryEvent[]): readonly HistoryEvent[] {
  return history.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** A list nobody has entered; areas of which one is still to be named or described. */
function writtenStep(verdict: RequirementVerdict, label: LabelId): readonly Step[] {
  const { requirement, state, lines } = verdict
  if (requirement.kind === 'list' && state === 'not-yet-known' && lines === undefined)
    return [{ kind: 'list', verdict, label }]
  return requirement.kind === 'areas' && state !== 'met' ? [{ kind: 'areas', verdict, label }] : []
}

/** What is booked already waits by itself, or for a word; so does a window that is not open yet. */
function dateStep(
  verdict: RequirementVerdict,
  label: LabelId,
  unconfirmed: readonly HistoryEvent[],
): readonly Extract<Step, { kind: 'date' }>[] {
  const { requirement, state } = verdict
  if (state === 'met' || state === 'not-yet-due') return []
  if (requirement.kind === 'held') return [{ kind: 'date', verdict, label, at: requirement.label }]
  if (requirement.kind !== 'event' && requirement.kind !== 'interval') return []
  if (unconfirmed.some(({ event }) => event === requirement.event)) return []
  const at = requirement.kind === 'event' ? (requirement.label ?? label) : label
  return [{ kind: 'date', verdict, label, at }]
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

import type { QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Goal } from '#engine/questionnaire/labelScheme.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'

/** An indicator in its questionnaire: the address of a card. */
export interface Place {
  readonly questionnaire: QuestionnaireId
  readonly dimension: string
  readonly indicator: string
}

/** Whether an indicator still waits for an answer. Unknown is an answer; what is computed asks for none. */
export function isOpen(indicator: Indicator, assessment: Assessment | undefined): boolean {
  const state = assessment?.indicators.get(indicator.id)?.state
  return !indicator.computed && (state === 'unanswered' || state === 'partly')
}

/**
 * The next indicator that waits, after `from` and round again from the start; what was put off for later comes
 * when nothing else is left.
 */
export function nextOpen(
  { indicators }: Questionnaire,
  assessment: Assessment | undefined,
  from: string | undefined,
  later: (indicator: string) => boolean,
): Indicator | undefined {
  const at = indicators.findIndex(indicator => indicator.id === from)
  const inOrder = [...indicators.slice(at + 1), ...indicators.slice(0, at + 1)].filter(each => isOpen(each, assessment))
  return inOrder.find(indicator => !later(indicator.id)) ?? inOrder[0]
}

export const placeOf = (questionnaire: Questionnaire, indicator: Indicator): Place => ({
  questionnaire: questionnaire.id,
  dimension: indicator.dimension,
  indicator: indicator.id,
})

interface Start {
  readonly pack: Pack
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly goal: Goal | undefined
  readonly last: { readonly questionnaire: string; readonly indicator: string } | undefined
  readonly later: (indicator: string) => boolean
}

/**
 * Where Assess opens: at the first open question, else where the reader last was, else at the beginning; in the
 * questionnaire asked for, else in the one last open, else in that of the goal.
 */
export function startPlace(
  wanted: QuestionnaireId | undefined,
  { pack, assessments, goal, last, later }: Start,
): Place | undefined {
  const questionnaire = [wanted, last?.questionnaire, ...(goal?.questionnaires ?? []), ...pack.questionnaires.keys()]
    .map(id => (id === undefined ? undefined : pack.questionnaires.get(id)))
    .find(found => found !== undefined)
  if (questionnaire === undefined) return undefined
  const open = nextOpen(questionnaire, assessments.get(questionnaire.id), undefined, later)
  const before = questionnaire.indicators.find(({ id }) => id === last?.indicator)
  const indicator = open ?? before ?? questionnaire.indicators[0]
  return indicator === undefined ? undefined : placeOf(questionnaire, indicator)
}

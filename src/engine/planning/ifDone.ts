import type { Action } from '../answers/plan.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { Condition } from '../questionnaire/condition.ts'
import type { IndicatorId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Indicator, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Assessment, DimensionScore, IndicatorScore } from '../scoring/assessment.ts'
import { noPoints, pointsOf, pointsTogether, shareOf } from '../scoring/share.ts'
import { Draft } from './draft.ts'
import { isPlanned, schedule } from './schedule.ts'

/** What is so today. */
export interface Standing {
  readonly answers: Answers
  /** Reference date of the round. */
  readonly asOf: IsoDate
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
}

/** An indicator that the plan takes higher, and the action that takes it highest. */
export interface PlannedRaise {
  readonly action: Action
  readonly indicator: Indicator
  /** Points of today; null while it has none. */
  readonly from: number | null
  readonly to: number
}

/** What would be so: `judge` reads it in place of what is so today. */
interface IfDone extends Standing {
  readonly raises: readonly PlannedRaise[]
}

/**
 * What would be so if all that is open in the plan were done: each indicator at the band its action aims at, each fact
 * that an action is to make true made true. What stands as high already stays where it is; an indicator that does not
 * apply stays out. The bands are taken one by one, as a path takes them. Nothing is forecast: it is what the
 * organisation itself says that its work will bring.
 */
export function ifDone(pack: Pack, today: Standing, actions: readonly Action[]): IfDone {
  const planned = actions.filter(isPlanned)
  const raises = [...pack.questionnaires.values()].flatMap(questionnaire =>
    raisesOf(questionnaire, today.assessments.get(questionnaire.id), planned),
  )
  const targets = new Map(raises.map(raise => [raise.indicator.id, raise]))
  return {
    asOf: today.asOf,
    answers: withFacts(pack, today, planned),
    assessments: new Map(
      [...today.assessments].map(([id, assessment]): [QuestionnaireId, Assessment] => [
        id,
        raised(assessment, targets),
      ]),
    ),
    raises,
  }
}

/** What would be so from each day on at which something of the plan is done, earliest first; without a day, never. */
export function ifDoneInTime(
  pack: Pack,
  standing: Standing,
  actions: readonly Action[],
  today: IsoDate,
): readonly (IfDone & { readonly day: IsoDate })[] {
  const dated = schedule(actions, today).flatMap(({ action, doneBy }) =>
    doneBy !== undefined && bringsSomething(action) ? [{ action, doneBy }] : [],
  )
  const days = [...new Set(dated.map(({ doneBy }) => doneBy))].toSorted()
  return days.map(day => ({
    day,
    ...ifDone(
      pack,
      standing,
      dated.filter(({ doneBy }) => doneBy <= day).map(({ action }) => action),
    ),
  }))
}

/** Whether an action says what of an assessment or a label it is to change. */
export function bringsSomething({ indicator, target, requirement }: Action): boolean {
  return (indicator !== '' && target !== null) || requirement !== undefined
}

function raisesOf(
  { indicators }: Questionnaire,
  assessment: Assessment | undefined,
  planned: readonly Action[],
): readonly PlannedRaise[] {
  return indicators.flatMap(indicator => {
    const score = assessment?.indicators.get(indicator.id)
    if (score === undefined || score.range === null) return []
    const from = score.points
    const aims = planned.flatMap(action => {
      const to = action.indicator === indicator.id ? reached(indicator, action.target) : undefined
      return to === undefined || to <= (from ?? -1) ? [] : [{ action, indicator, from, to }]
    })
    const [first, ...others] = aims
    return first === undefined ? [] : [others.reduce((best, aim) => (aim.to > best.to ? aim : best), first)]
  })
}

/** Points of the highest band that a target reaches: bands may have changed since it was set. */
function reached({ bands }: Indicator, target: number | null): number | undefined {
  return target === null ? undefined : bands.findLast(({ points }) => points <= target)?.points
}

function raised(assessment: Assessment, targets: ReadonlyMap<IndicatorId, PlannedRaise>): Assessment {
  const indicators = new Map(
    [...assessment.indicators].map(([id, score]): [IndicatorId, IndicatorScore] => {
      const raise = targets.get(id)
      return [id, raise === undefined ? score : at(score, raise)]
    }),
  )
  const scores = [...indicators.values()]
  let points = noPoints
  const dimensions = assessment.dimensions.map((dimension): DimensionScore => {
    const here = pointsOf(scores.filter(score => score.dimension === dimension.id))
    points = pointsTogether(points, here)
    const { least, greatest, possible } = here
    return { ...dimension, share: shareOf(here), points: { least, greatest, possible } }
  })
  return { ...assessment, share: shareOf(points), dimensions, indicators }
}

/** The measure is not known: a plan says which band, not by what figure. */
function at(score: IndicatorScore, { indicator, to }: PlannedRaise): IndicatorScore {
  const band = indicator.bands.findIndex(({ points }) => points === to)
  return { ...score, measure: null, points: to, band, range: { least: to, greatest: to }, next: null }
}

/** Answers in which the facts are so that actions are to make so. */
function withFacts({ bank, scheme }: Pack, { answers, asOf }: Standing, planned: readonly Action[]): Answers {
  const wanted = new Set(planned.flatMap(({ requirement }) => requirement ?? []))
  if (wanted.size === 0) return answers
  const conditions = scheme.labels.flatMap(({ id, requirements }) =>
    requirements.flatMap((each): readonly Condition[] =>
      each.kind === 'fact' && wanted.has(`${id}/${each.id}`) ? [each.condition] : [],
    ),
  )
  const draft = new Draft(bank.questions, answers, asOf)
  for (const condition of conditions) draft.satisfy(condition)
  return draft.answers
}

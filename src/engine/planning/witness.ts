import { failedChecks } from '../answers/crossChecks.ts'
import { conditionHolds } from '../labels/factRequirements.ts'
import { valueOf } from '../measures/facts.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { Condition } from '../questionnaire/condition.ts'
import type { IndicatorId, QuestionId } from '../questionnaire/ids.ts'
import type { Measure, Operand } from '../questionnaire/measure.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Indicator } from '../questionnaire/questionnaire.ts'
import { questionsOfMeasure } from '../questionnaire/reads.ts'
import { assess } from '../scoring/assess.ts'
import { Draft } from './draft.ts'
import type { Path } from './path.ts'

/** Hypothetical answers that reach what a path asks; or the indicators whose facts pull apart. */
type Witness =
  | { readonly kind: 'witness'; readonly answers: Answers }
  | { readonly kind: 'apart'; readonly indicators: readonly IndicatorId[]; readonly facts: readonly string[] }

/** What a witness has to reach: the part of a path that is a matter of answers. */
interface Wanted {
  /** A whole path: the share that it reaches is to be reached whatever comes to apply on the way. */
  readonly kind?: Path['kind']
  readonly label: Path['label']
  readonly raises: readonly Pick<Path['raises'][number], 'indicator' | 'to'>[]
  readonly facts: readonly Pick<Path['facts'][number], 'requirement'>[]
  readonly held: Path['held']
}

interface Goal {
  readonly indicator: Indicator
  readonly points: number
}

/** Passes over all goals: what one raises may pull another down, and the next pass lifts that again. */
const mostPasses = 12

/**
 * Builds a round in which everything the path asks is so: the facts first, then what is counted by itself, then the
 * shares over it, so that denominators that are shared rise before what stands above them. No denominator is lowered.
 * What was scored before keeps its points; checks between facts that held go on holding where that can be done.
 */
export function witness(path: Wanted, pack: Pack, answers: Answers, asOf: IsoDate): Witness {
  const draft = new Draft(pack.bank.questions, answers, asOf)
  const facts = factsOf(path, pack)
  const goals = goalsOf(path, pack)
  const outside = path.kind === 'path' ? outsideOf(pack, answers, asOf) : []
  const witnessed = (): Witness => ({ kind: 'witness', answers: draft.answers })
  for (let pass = 0; pass < mostPasses; pass++) {
    const open = lacking(goals, pack, draft.answers, asOf)
    const untrue = facts.filter(({ condition }) => !isTrue(condition, pack, draft.answers, asOf))
    const begun = lacking(outside, pack, draft.answers, asOf, Infinity)
    if (open.length + untrue.length + begun.length === 0) return witnessed()
    for (const { condition } of untrue) draft.satisfy(condition)
    for (const goal of [...open, ...begun]) reach(draft, goal, pack, asOf)
    mendChecks(draft, pack, answers, asOf)
  }
  const apart = lacking(goals, pack, draft.answers, asOf).map(({ indicator }) => indicator.id)
  const untrue = facts.filter(({ condition }) => !isTrue(condition, pack, draft.answers, asOf)).map(({ id }) => id)
  return apart.length + untrue.length === 0 ? witnessed() : { kind: 'apart', indicators: apart, facts: untrue }
}

/**
 * What has nothing to count today, and would give all its points if it had: a path leaves it out, but a fact may make
 * it apply, and with less the share would then fall.
 */
function outsideOf({ questionnaires }: Pack, answers: Answers, asOf: IsoDate): readonly Goal[] {
  return [...questionnaires.values()].flatMap(questionnaire => {
    const scores = assess(questionnaire, answers, { asOf }).indicators
    return questionnaire.indicators.flatMap((indicator): readonly Goal[] => {
      const isOutside = scores.get(indicator.id)?.range === null && answers.notApplicable[indicator.id] === undefined
      const points = indicator.bands.at(-1)?.points
      return isOutside && points !== undefined && !indicator.byTime ? [{ indicator, points }] : []
    })
  })
}

function factsOf(
  { label, facts }: Wanted,
  { scheme }: Pack,
): readonly { readonly id: string; readonly condition: Condition }[] {
  const ids = new Set(facts.map(({ requirement }) => requirement))
  const { requirements = [] } = scheme.labels.find(({ id }) => id === label) ?? {}
  return requirements.flatMap(requirement =>
    requirement.kind === 'fact' && ids.has(requirement.id)
      ? [{ id: requirement.id, condition: requirement.condition }]
      : [],
  )
}

/** What is raised to where, what is held where it is; figures of their own before shares. */
function goalsOf({ raises, held }: Wanted, { questionnaires }: Pack): readonly Goal[] {
  const wanted = new Map([
    ...held.map(({ indicator, points }) => [indicator, points] as const),
    ...raises.map(({ indicator, to }) => [indicator, to] as const),
  ])
  const goals = [...questionnaires.values()].flatMap(({ indicators }) =>
    indicators.flatMap(indicator => {
      const points = wanted.get(indicator.id)
      return points === undefined ? [] : [{ indicator, points }]
    }),
  )
  const isShare = ({ indicator: { measure } }: Goal): boolean => measure !== undefined && 'ratio' in measure
  return [...goals.filter(goal => !isShare(goal)), ...goals.filter(isShare)]
}

/** @param outside what an indicator that does not apply counts as. */
function lacking(
  goals: readonly Goal[],
  { questionnaires }: Pack,
  answers: Answers,
  asOf: IsoDate,
  outside = -1,
): readonly Goal[] {
  const scores = new Map([...questionnaires.values()].flatMap(each => [...assess(each, answers, { asOf }).indicators]))
  return goals.filter(({ indicator, points }) => {
    const score = scores.get(indicator.id)
    return (score?.points ?? (score?.range === null ? outside : -1)) < points
  })
}

function isTrue(condition: Condition, { bank }: Pack, answers: Answers, asOf: IsoDate): boolean {
  const input = { bank, answers, asOf, assessments: new Map(), history: [], areas: [], evidence: [] }
  return conditionHolds(condition, { ...input, enteredLists: new Map() }) === true
}

function reach(draft: Draft, goal: Goal, pack: Pack, asOf: IsoDate): void {
  const { indicator, points } = goal
  const isNew = isOpenFall(indicator, draft.answers)
  draft.fill(indicator.questions)
  if (isNew) claimLittle(draft, goal, pack, asOf)
  const band = indicator.bands.findIndex(each => each.points >= points)
  const wanted = indicator.bands[band]
  if (wanted === undefined || band === 0) return
  if (indicator.measure !== undefined) draft.ground(indicator.measure)
  for (const condition of indicator.floor) draft.leave(condition)
  draft.fill(indicator.questions)
  for (const condition of wanted.and) draft.satisfy(condition)
  if (indicator.measure === undefined || wanted.limit === undefined) return
  if (indicator.direction === 'rising') draft.raise(indicator.measure, wanted.limit)
  else draft.lower(indicator.measure, wanted.limit)
}

/** Whether the figure that is better when it falls has never been said. */
function isOpenFall({ measure, direction }: Indicator, { values }: Answers): boolean {
  if (measure === undefined || direction === 'rising') return false
  return questionsOfMeasure(partOf(measure)).every(question => values[question] === undefined)
}

/** A figure of which nothing is known is as high as the level allows: that nobody leaves, nobody believes. */
function claimLittle(draft: Draft, { indicator, points }: Goal, { bank }: Pack, asOf: IsoDate): void {
  const { measure } = indicator
  const limit = indicator.bands.find(each => each.points >= points)?.limit
  if (measure === undefined || limit === undefined) return
  draft.ground(measure)
  const facts = { bank: bank.questions, answers: draft.answers, asOf }
  const whole = 'ratio' in measure ? (valueOf(asMeasure(measure.ratio[1]), facts) ?? 0) : 1
  draft.raise(partOf(measure), Math.floor(limit * whole + 1e-9))
}

function partOf(measure: Measure): Measure {
  return 'ratio' in measure ? asMeasure(measure.ratio[0]) : measure
}

function asMeasure(operand: Operand): Measure {
  return typeof operand === 'string' ? { value: operand } : operand
}

/** Facts that fitted together before are to fit together now: the smaller side rises. */
function mendChecks(draft: Draft, { bank }: Pack, before: Answers, asOf: IsoDate): void {
  const failedBefore = new Set(failedChecks(bank, before, asOf).map(({ id }) => id))
  for (const { id, left, right, is } of bank.checks) {
    const failed = failedChecks(bank, draft.answers, asOf).find(check => check.id === id)
    if (failed === undefined || failedBefore.has(id)) continue
    if (failed.left > failed.right) draft.raise(right, failed.left)
    else if (is === 'equal') draft.raise(left, failed.right)
  }
}

/** What the witness says differently from today, in the order of the bank. */
export function changedFacts(
  pack: Pack,
  before: Answers,
  after: Answers,
): readonly { readonly question: QuestionId; readonly before: unknown; readonly after: unknown }[] {
  return [...pack.bank.questions.keys()].flatMap(question =>
    JSON.stringify(before.values[question]) === JSON.stringify(after.values[question])
      ? []
      : [{ question, before: before.values[question], after: after.values[question] }],
  )
}

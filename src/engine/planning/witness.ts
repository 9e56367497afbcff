import { failedChecks } from '../answers/crossChecks.ts'
import { conditionHolds } from '../labels/factRequirements.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { Condition } from '../questionnaire/condition.ts'
import type { IndicatorId, QuestionId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Indicator } from '../questionnaire/questionnaire.ts'
import { assess } from '../scoring/assess.ts'
import { Draft } from './draft.ts'
import type { Path } from './path.ts'

/** Hypothetical answers that reach what a path asks; or the indicators whose facts pull apart. */
type Witness =
  | { readonly kind: 'witness'; readonly answers: Answers }
  | { readonly kind: 'apart'; readonly indicators: readonly IndicatorId[]; readonly facts: readonly string[] }

/** What a witness has to reach: the part of a path that is a matter of answers. */
interface Wanted {
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
  for (let pass = 0; pass < mostPasses; pass++) {
    const open = lacking(goals, pack, draft.answers, asOf)
    const untrue = facts.filter(({ condition }) => !isTrue(condition, pack, draft.answers, asOf))
    if (open.length + untrue.length === 0) return { kind: 'witness', answers: draft.answers }
    for (const { condition } of untrue) draft.satisfy(condition)
    for (const goal of open) reach(draft, goal)
    mendChecks(draft, pack, answers, asOf)
  }
  return {
    kind: 'apart',
    indicators: lacking(goals, pack, draft.answers, asOf).map(({ indicator }) => indicator.id),
    facts: facts.filter(({ condition }) => !isTrue(condition, pack, draft.answers, asOf)).map(({ id }) => id),
  }
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

function lacking(goals: readonly Goal[], { questionnaires }: Pack, answers: Answers, asOf: IsoDate): readonly Goal[] {
  const scores = new Map([...questionnaires.values()].flatMap(each => [...assess(each, answers, { asOf }).indicators]))
  return goals.filter(({ indicator, points }) => (scores.get(indicator.id)?.points ?? -1) < points)
}

function isTrue(condition: Condition, { bank }: Pack, answers: Answers, asOf: IsoDate): boolean {
  const input = { bank, answers, asOf, assessments: new Map(), history: [], areas: [], evidence: [] }
  return conditionHolds(condition, { ...input, enteredLists: new Map() }) === true
}

function reach(draft: Draft, { indicator, points }: Goal): void {
  draft.fill(indicator.questions)
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

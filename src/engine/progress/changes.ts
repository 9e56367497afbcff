import type { Condition } from '../questionnaire/condition.ts'
import type { QuestionId } from '../questionnaire/ids.ts'
import { questionsOfMeasure, readsTime } from '../questionnaire/reads.ts'
import type { Measure } from '../questionnaire/measure.ts'
import type { Indicator, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Assessment, IndicatorScore, TraceRow } from '../scoring/assessment.ts'

/** Which way an indicator went between two rounds; `unclear` while one of them has no figure for it. */
type Movement = 'up' | 'down' | 'same' | 'unclear'

/** A fact that an indicator reads, in both rounds; null where it was open, unknown or not asked. */
export interface FactChange {
  readonly question: QuestionId
  readonly before: FactValue
  readonly after: FactValue
}

type FactValue = Extract<TraceRow, { kind: 'fact' }>['value']

/**
 * What else made it so: the reference date, to which the indicator counts; another state of its answers (open, unknown,
 * not applicable); another version of the questionnaires; other limits in the same version, by assumptions or a record.
 */
type Reason = 'date' | 'state' | 'version' | 'limits'

/** What became of an indicator between two rounds, with the facts that made it so. */
export interface IndicatorChange {
  readonly indicator: Indicator
  readonly before: IndicatorScore
  readonly after: IndicatorScore
  readonly movement: Movement
  /** Points gained; null while one of the rounds has none. */
  readonly gained: number | null
  readonly facts: readonly FactChange[]
  /** Never empty where there are no facts. */
  readonly reasons: readonly Reason[]
}

/**
 * What changed between two rounds, indicator by indicator in the questionnaire's order; those that say the same on
 * the same facts are left out. Scores are taken as they are given: a closed round stays as it was recorded.
 */
export function changesBetween(
  questionnaire: Questionnaire,
  before: Assessment,
  after: Assessment,
): readonly IndicatorChange[] {
  return questionnaire.indicators.flatMap(indicator => {
    const was = before.indicators.get(indicator.id)
    const is = after.indicators.get(indicator.id)
    if (was === undefined || is === undefined) return []
    const facts = changedFacts(indicator, was, is)
    const isSame = was.points === is.points && was.measure === is.measure && was.state === is.state
    if (isSame && facts.length === 0) return []
    const movement = movementOf(indicator, was, is)
    const reasons = isSame ? [] : reasonsOf(indicator, before, after, facts.length > 0)
    return [{ indicator, before: was, after: is, movement, gained: gain(was, is), facts, reasons }]
  })
}

function reasonsOf(indicator: Indicator, before: Assessment, after: Assessment, hasFacts: boolean): readonly Reason[] {
  const [was, is] = [before, after].map(({ indicators }) => indicators.get(indicator.id)?.state)
  const applies = was !== 'not-applicable' && is !== 'not-applicable'
  const reasons: readonly Reason[] = [
    ...(was !== is && (!hasFacts || !applies) ? (['state'] as const) : []),
    ...(before.asOf !== after.asOf && movesWithTime(indicator) ? (['date'] as const) : []),
    ...(before.version === after.version || hasFacts ? [] : (['version'] as const)),
  ]
  return reasons.length === 0 && !hasFacts ? ['limits'] : reasons
}

function movesWithTime(indicator: Indicator): boolean {
  return measuresOf(indicator).some(readsTime)
}

function conditionsOf({ bands, floor }: Indicator): readonly Condition[] {
  return [...floor, ...bands.flatMap(({ and }) => and)]
}

/** What decides the score by a measure: its own, and those of its conditions. */
function measuresOf(indicator: Indicator): readonly Measure[] {
  const measures = conditionsOf(indicator).flatMap(condition => ('measure' in condition ? [condition.measure] : []))
  return indicator.measure === undefined ? measures : [indicator.measure, ...measures]
}

/**
 * Points decide; between equal points the measure does, in the direction in which the indicator gets better. What is
 * only placed gets neither better nor worse.
 */
function movementOf({ direction, position }: Indicator, before: IndicatorScore, after: IndicatorScore): Movement {
  const points = gain(before, after)
  if (points !== null && points !== 0) return points > 0 ? 'up' : 'down'
  if (before.measure === null || after.measure === null) return 'unclear'
  if (before.measure === after.measure) return 'same'
  if (position) return 'unclear'
  return after.measure > before.measure === (direction === 'rising') ? 'up' : 'down'
}

function gain(before: IndicatorScore, after: IndicatorScore): number | null {
  return before.points === null || after.points === null ? null : after.points - before.points
}

function changedFacts(indicator: Indicator, before: IndicatorScore, after: IndicatorScore): readonly FactChange[] {
  const was = factsOf(before)
  return [...factsOf(after)].flatMap(([question, value]) => {
    const old = was.get(question) ?? null
    if (!Array.isArray(old) || !Array.isArray(value))
      return isEqual(old, value) ? [] : [{ question, before: old, after: value }]
    const counts = optionsThatCount(indicator, question)
    const [from, to] = [old.filter(counts), value.filter(counts)]
    return isEqual(from, to) ? [] : [{ question, before: from, after: to }]
  })
}

/** Of a list of options an indicator may ask for one alone: the others are not why it changed. */
function optionsThatCount(indicator: Indicator, question: QuestionId): (option: string) => boolean {
  if (measuresOf(indicator).some(measure => questionsOfMeasure(measure).includes(question))) return () => true
  const asked = conditionsOf(indicator).flatMap(condition =>
    'includes' in condition && condition.question === question ? [condition.includes] : [],
  )
  return option => asked.includes(option)
}

function factsOf(score: IndicatorScore): ReadonlyMap<QuestionId, FactValue> {
  return new Map(score.trace().rows.flatMap(row => (row.kind === 'fact' ? [[row.question, row.value] as const] : [])))
}

function isEqual(a: FactValue, b: FactValue): boolean {
  return Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item, index) => item === b[index])
    : a === b
}

/**
 * How many indicators went up, down, are as they were, or cannot be told.
 *
 * @param compared how many both rounds have: those that did not change at all are as they were too.
 */
export function countMovements(
  changes: readonly IndicatorChange[],
  compared: number,
): Readonly<Record<Movement, number>> {
  const of = (wanted: Movement): number => changes.filter(({ movement }) => movement === wanted).length
  const [up, down, unclear] = [of('up'), of('down'), of('unclear')]
  return { up, down, unclear, same: compared - up - down - unclear }
}

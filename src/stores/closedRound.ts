import { currentAnswers } from '#engine/answers/decisions.ts'
import type { Closing, Organisation } from '#engine/answers/organisation.ts'
import type { LabelVerdict, RequirementState, RequirementVerdict } from '#engine/labels/verdict.ts'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Assessment, DimensionScore, IndicatorScore, Share } from '#engine/scoring/assessment.ts'
import { pointsOf } from '#engine/scoring/share.ts'

/**
 * A closed round is shown from its record: what another device added to its decisions before it heard of the
 * closing, and what a later pack would make of the same answers, change nothing.
 * A record may come from a file: what does not have the shape it should have is left as computed.
 */

/** Of several closings of a round the first counts; they are in the order of their time. */
export function closingOf(closings: readonly Closing[], round: string): Closing | undefined {
  return closings.find(closing => closing.round === round)
}

/** The answers of a round as they are shown: of its record once it is closed, else as they count now. */
export function answersOfRound({ closings, decisions }: Organisation, round: string): Answers {
  const closing = closingOf(closings, round)
  return closing ? recordedAnswers(closing) : currentAnswers(decisions, round)
}

export function recordedAnswers({ answers }: Closing): Answers {
  const values = Object.entries(answers).filter((entry): entry is [string, AnswerValue] => isAnswerValue(entry[1]))
  return {
    values: Object.fromEntries(values),
    unknown: reasonsIn(answers['$unknown']),
    notApplicable: reasonsIn(answers['$notApplicable']),
  }
}

/** The assessment with the figures of the record in the place of its own; the reasons stay those of the answers. */
export function recordedAssessment(computed: Assessment, { assessment }: Closing): Assessment {
  const record = fieldsOf(assessment[computed.questionnaire])
  const dimensions = fieldsOf(record['dimensions'])
  const indicators = fieldsOf(record['indicators'])
  const scores = new Map(
    [...computed.indicators].map(([id, score]) => [id, recordedScore(score, fieldsOf(indicators[id]))]),
  )
  return {
    ...computed,
    share: recordedShare(record['share']) ?? computed.share,
    dimensions: computed.dimensions.map(dimension => ({
      ...dimension,
      share: recordedShare(dimensions[dimension.id]) ?? dimension.share,
      points: pointsIn([...scores.values()].filter(score => score.dimension === dimension.id)),
    })),
    indicators: scores,
  }
}

function pointsIn(scores: readonly IndicatorScore[]): DimensionScore['points'] {
  const { least, greatest, possible } = pointsOf(scores)
  return { least, greatest, possible }
}

/** The verdict with the states and figures of the record in the place of its own, counted anew. */
export function recordedVerdict(computed: LabelVerdict, { verdicts }: Closing): LabelVerdict {
  const record = fieldsOf(verdicts[computed.label])
  const listed = Array.isArray(record['requirements']) ? record['requirements'].map(fieldsOf) : []
  const requirements = computed.requirements.map(each =>
    recordedRequirement(each, fieldsOf(listed.find(({ id }) => id === each.id))),
  )
  // What counts beside the m of *n of m* is the same in both: only the difference is taken over.
  const more = (state: RequirementState) => countOf(requirements, state) - countOf(computed.requirements, state)
  return {
    ...computed,
    verdict: verdictNames.find(name => name === record['verdict']) ?? computed.verdict,
    requirements,
    met: computed.met + more('met'),
    notYetKnown: computed.notYetKnown + more('not-yet-known'),
  }
}

function countOf(requirements: readonly RequirementVerdict[], wanted: RequirementState): number {
  return requirements.filter(
    ({ counted, state, requirement }) => counted && state === wanted && requirement.by !== 'awarding-body',
  ).length
}

function recordedRequirement(
  computed: RequirementVerdict,
  record: Readonly<Record<string, unknown>>,
): RequirementVerdict {
  const state = requirementStates.find(name => name === record['state'])
  if (state === undefined) return computed
  const { needed, found } = record
  return {
    ...computed,
    state,
    needed: isFigure(needed) ? needed : computed.needed,
    found: isFigure(found) || typeof found === 'string' ? found : computed.found,
  }
}

function recordedScore(computed: IndicatorScore, record: Readonly<Record<string, unknown>>): IndicatorScore {
  const figure = (name: 'measure' | 'points' | 'band' | 'greatest') =>
    isFigure(record[name]) ? record[name] : computed[name]
  const points = figure('points')
  return {
    ...computed,
    measure: figure('measure'),
    points,
    greatest: figure('greatest'),
    band: figure('band'),
    range: points === null ? computed.range : { least: points, greatest: points },
  }
}

function recordedShare(record: unknown): Share | undefined {
  const { value, least, greatest } = fieldsOf(record)
  return isFigure(value) && isFigure(least) && isFigure(greatest) ? { value, least, greatest } : undefined
}

const verdictNames = ['ready', 'open', 'not-ready'] as const
const requirementStates = ['met', 'not-met', 'not-yet-known', 'not-yet-due'] as const

function isFigure(value: unknown): value is number | null {
  return value === null || typeof value === 'number'
}

function isAnswerValue(value: unknown): value is AnswerValue {
  if (Array.isArray(value)) return value.every(item => typeof item === 'string')
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
}

function reasonsIn(marks: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(fieldsOf(marks))
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return value instanceof Object && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {}
}

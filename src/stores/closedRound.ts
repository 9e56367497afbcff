import type { Closing } from '#engine/answers/organisation.ts'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Assessment, IndicatorScore, Share } from '#engine/scoring/assessment.ts'

/**
 * A closed round is shown from its record: what another device added to its decisions before it heard of the
 * closing, and what a later pack would make of the same answers, change nothing.
 * A record may come from a file: what does not have the shape it should have is left as computed.
 */

/** Of several closings of a round the first counts; they are in the order of their time. */
export function closingOf(closings: readonly Closing[], round: string): Closing | undefined {
  return closings.find(closing => closing.round === round)
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
  return {
    ...computed,
    share: recordedShare(record['share']) ?? computed.share,
    dimensions: computed.dimensions.map(dimension => ({
      ...dimension,
      share: recordedShare(dimensions[dimension.id]) ?? dimension.share,
    })),
    indicators: new Map(
      [...computed.indicators].map(([id, score]) => [id, recordedScore(score, fieldsOf(indicators[id]))]),
    ),
  }
}

function recordedScore(computed: IndicatorScore, record: Readonly<Record<string, unknown>>): IndicatorScore {
  const figure = (name: 'measure' | 'points' | 'band') => (isFigure(record[name]) ? record[name] : computed[name])
  return { ...computed, measure: figure('measure'), points: figure('points'), band: figure('band') }
}

function recordedShare(record: unknown): Share | undefined {
  const { value, least, greatest } = fieldsOf(record)
  return isFigure(value) && isFigure(least) && isFigure(greatest) ? { value, least, greatest } : undefined
}

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

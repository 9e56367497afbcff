import type { Answers, AnswerValue } from '../questionnaire/answers.ts'
import type { Pack } from '../questionnaire/pack.ts'
import { answerProblems, checkAnswers, isRecord, withFormerIds, type AnswerProblem } from './checkAnswers.ts'

interface ReadAnswers {
  readonly answers: Answers
  /** What could not be read: values of unknown questions or that do not fit. Kept for whoever writes the file back. */
  readonly aside: Readonly<Record<string, unknown>>
  readonly problems: readonly AnswerProblem[]
}

/**
 * Flat answers (`{ "<question>": value, "$unknown": {…}, "$notApplicable": {…} }`) as the engine reads them.
 * What fits is taken, the rest is kept aside and reported; marks at unknown ids are kept and read by nobody.
 */
export function readFlatAnswers(flat: unknown, pack: Pick<Pack, 'bank' | 'questionnaires'>): ReadAnswers {
  const problems = [...checkAnswers(pack.bank.questions, flat), ...unknownIndicators(flat, pack)]
  const questions = withFormerIds(pack.bank.questions)
  const values: [string, AnswerValue][] = []
  const aside: [string, unknown][] = []
  for (const [key, value] of Object.entries(isRecord(flat) ? flat : {})) {
    if (key === '$unknown' || key === '$notApplicable') continue
    const question = questions.get(key)
    const fits = question !== undefined && answerProblems(question.form, value, '').length === 0
    if (fits && isAnswerValue(value)) values.push([key, value])
    else aside.push([key, value])
  }
  return {
    answers: {
      values: Object.fromEntries(values),
      unknown: marksIn(flat, '$unknown'),
      notApplicable: marksIn(flat, '$notApplicable'),
    },
    aside: Object.fromEntries(aside),
    problems,
  }
}

/** Answers as they stand in files; keys in the order in which they were given. */
export function toFlatAnswers({ values, unknown, notApplicable }: Answers): Readonly<Record<string, unknown>> {
  return {
    ...withoutGaps(values),
    ...(Object.keys(unknown).length > 0 && { $unknown: withoutGaps(unknown) }),
    ...(Object.keys(notApplicable).length > 0 && { $notApplicable: withoutGaps(notApplicable) }),
  }
}

function withoutGaps<T>(entries: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T | undefined>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}

function marksIn(flat: unknown, key: '$unknown' | '$notApplicable'): Readonly<Record<string, string>> {
  const marks = isRecord(flat) && Object.hasOwn(flat, key) ? flat[key] : undefined
  const entries = isRecord(marks) ? Object.entries(marks) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function unknownIndicators(flat: unknown, { questionnaires }: Pick<Pack, 'questionnaires'>): readonly AnswerProblem[] {
  const known = new Set([...questionnaires.values()].flatMap(each => each.indicators.map(indicator => indicator.id)))
  return Object.keys(marksIn(flat, '$notApplicable'))
    .filter(id => !known.has(id))
    .map(indicator => ({
      code: 'unknown-indicator',
      path: `/$notApplicable/${indicator}`,
      details: { indicator },
    }))
}

function isAnswerValue(value: unknown): value is AnswerValue {
  if (Array.isArray(value)) return value.every(item => typeof item === 'string')
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
}

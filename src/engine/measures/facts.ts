import type { Answers, AnswerValue, IsoDate } from '../questionnaire/answers.ts'
import type { ConditionTest } from '../questionnaire/condition.ts'
import type { QuestionId } from '../questionnaire/ids.ts'
import type { Measure } from '../questionnaire/measure.ts'
import { rangeOf } from '../questionnaire/measureRange.ts'
import type { Question } from '../questionnaire/question.ts'
import { questionRange } from '../questionnaire/questionRange.ts'
import { exactly, type Figure } from '../questionnaire/range.ts'
import { questionIn, type ReadAs, type Reading } from '../questionnaire/reading.ts'
import { keptAnswer, numberRead, timeRead } from './keptAnswer.ts'
import { keepsTo } from '../questionnaire/limit.ts'
import { readingIn, testIn } from './resolved.ts'

/** What there is to read: the answers, the questions they answer, and the round's reference date. */
export interface Facts {
  readonly bank: ReadonlyMap<QuestionId, Question>
  readonly answers: Answers
  readonly asOf: IsoDate
  /** Cross-checks read time since a day to come as less than none, to say that it cannot be; figures never do. */
  readonly asWritten?: true
}

/**
 * Whether a question is asked: its `when` holds, or it has none. Null while that cannot be told: the question is not
 * shown yet and an answer kept from before is not read, but what it may still ask keeps a score open.
 */
export function isAsked(question: Question, facts: Facts): boolean | null {
  return question.when === undefined ? true : holds(question.when, facts)
}

/** The answer that counts: undefined while there is none or the question is not asked. */
export function answerOf(question: Question, facts: Facts): AnswerValue | undefined {
  return isAsked(question, facts) === true ? keptAnswer(question, facts.answers) : undefined
}

/**
 * Whether a condition holds; null while that cannot be told. What is still open is taken as anything its question
 * allows: a condition that holds for all of it holds already. Of something that is not asked, or that has no figure
 * (a denominator of 0), nothing holds.
 *
 * @throws Error when it reads a question that is not in the bank.
 */
export function holds(condition: ConditionTest, facts: Facts): boolean | null {
  const test = testIn(condition, facts.bank)
  if (test.kind === 'limit') return keepsTo(figureOfReading(test.reading, facts), test.limit)
  const asked = isAsked(test.question, facts)
  if (asked !== true) return asked
  const answer = keptAnswer(test.question, facts.answers)
  if (answer === undefined) return null
  if (test.kind === 'is') return answer === test.is
  return typeof answer === 'object' && answer.includes(test.option)
}

/** The figure of a measure as far as the answers tell: a known value is a range of one. */
export function figureOf(measure: Measure, facts: Facts): Figure {
  return figureOfReading(readingIn(measure, facts.bank), facts)
}

/** The figure of a measure, or of a part of it, that is resolved already. */
export function figureOfReading(reading: Reading, facts: Facts): Figure {
  return rangeOf(reading, figureOfQuestion, facts)
}

/** The value of a measure; null while it is not known, or when there is no figure. */
export function valueOf(measure: Measure, facts: Facts): number | null {
  return knownValue(figureOf(measure, facts))
}

/** The one value a figure has; null while it may have another, or none. */
export function knownValue(figure: Figure): number | null {
  if (typeof figure === 'string' || figure.mayLack || figure.least !== figure.greatest) return null
  return figure.least
}

function figureOfQuestion(question: Question, as: ReadAs, facts: Facts): Figure {
  const asked = isAsked(question, facts)
  if (asked === false) return 'not-asked'
  const answer = asked === null ? undefined : keptAnswer(question, facts.answers)
  const known = answer === undefined ? undefined : read(answer, as, facts)
  if (known !== undefined) return exactly(known)
  const { least, greatest } = questionRange(question, as) ?? { least: -Infinity, greatest: Infinity }
  return { least, greatest, mayLack: asked === null }
}

function read(answer: AnswerValue, as: ReadAs, { asOf, asWritten }: Facts): number | undefined {
  return asWritten && typeof answer === 'string' ? timeRead(answer, as, asOf) : numberRead(answer, as, asOf)
}

/** @throws Error when the bank does not hold the question: a pack that was not checked. */
export function questionOf(id: QuestionId, { bank }: Facts): Question {
  return questionIn(bank, id)
}

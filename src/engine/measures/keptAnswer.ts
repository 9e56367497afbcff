import type { Answers, AnswerValue, IsoDate } from '../questionnaire/answers.ts'
import { monthsBetween, yearsBetween } from '../questionnaire/calendar.ts'
import type { ReadAs } from '../questionnaire/reading.ts'
import type { Question } from '../questionnaire/question.ts'

/**
 * The answer kept for a question, under its id or one it had before; undefined when there is none.
 * 0, false and the empty array are answers. Whether the question is asked at all is for `isAsked` to say.
 */
export function keptAnswer(question: Question, answers: Answers): AnswerValue | undefined {
  const own = answers.values[question.id]
  if (own !== undefined || question.formerly.length === 0) return own
  const former = question.formerly.find(id => answers.values[id] !== undefined)
  return former === undefined ? undefined : answers.values[former]
}

/** Whether *I do not know yet* stands at a question, under its id or one it had before. */
export function isMarkedUnknown(question: Question, answers: Answers): boolean {
  if (answers.unknown[question.id] !== undefined) return true
  return question.formerly.some(id => answers.unknown[id] !== undefined)
}

/**
 * An answer as a number; undefined for one that cannot be read so (it then counts as open): time since a day that is
 * still to come is not known yet, and never less than none.
 */
export function numberRead(answer: AnswerValue, as: ReadAs, asOf: IsoDate): number | undefined {
  if (typeof answer === 'string') return isToCome(answer, as, asOf) ? undefined : timeRead(answer, as, asOf)
  if (typeof answer === 'object') return as === 'count' ? answer.length : undefined
  // Adding 0 makes the -0 that JSON can hold a plain 0.
  return as === 'value' ? Number(answer) + 0 : undefined
}

/** Whether time is counted since an answer that is a day after the reference date. */
export function isToCome(answer: AnswerValue, as: ReadAs, asOf: IsoDate): boolean {
  return isSince(as) && typeof answer === 'string' && answer > asOf
}

/** Whether time is read since a day, not until one. */
export const isSince = (as: ReadAs): boolean => as === 'monthsSince' || as === 'yearsSince'

/** Whole months or years from or to a day, below 0 for one on the other side; undefined for what is no time. */
export function timeRead(date: IsoDate, as: ReadAs, asOf: IsoDate): number | undefined {
  switch (as) {
    case 'monthsSince':
      return monthsBetween(date, asOf)
    case 'monthsUntil':
      return monthsBetween(asOf, date)
    case 'yearsSince':
      return yearsBetween(date, asOf)
    case 'value':
    case 'count':
      return undefined
  }
}

import type { QuestionId } from '../questionnaire/ids.ts'
import type { Measure } from '../questionnaire/measure.ts'
import { rangeOf } from '../questionnaire/measureRange.ts'
import type { Question } from '../questionnaire/question.ts'
import type { CrossCheck, QuestionBank } from '../questionnaire/questionnaire.ts'
import { questionRange } from '../questionnaire/questionRange.ts'
import { quotientOf, type Figure } from '../questionnaire/range.ts'
import type { ReadAs, Reading } from '../questionnaire/reading.ts'
import { questionsOfMeasure } from '../questionnaire/reads.ts'
import { isSince } from './keptAnswer.ts'
import { readingIn } from './resolved.ts'

/** What a figure can be, whatever is answered, as long as the answers fit together. */
export interface Bounds {
  readonly least: number
  readonly greatest: number
  /** A count, a level, full months: never a fraction. */
  readonly isWhole: boolean
  /** A share of a whole that it lies within: `greatest` is 1. */
  readonly isPart: boolean
}

/** Why a figure cannot be: it leaves its bounds, or is a fraction where only whole ones are. */
export type Impossibility = 'below' | 'above' | 'beyond-whole' | 'not-whole'

/** Shares of points, and any other share of a whole. */
export const shareBounds: Bounds = { least: 0, greatest: 1, isWhole: false, isPart: true }

const anything: Bounds = { least: -Infinity, greatest: Infinity, isWhole: false, isPart: false }

/** Figures that were computed elsewhere may differ in their last digits. */
const slack = 1e-9

export function impossibilityOf(
  figure: number,
  { least, greatest, isWhole, isPart }: Bounds,
): Impossibility | undefined {
  const beyond = (limit: number): number => slack * Math.max(1, Math.abs(limit))
  if (figure < least - beyond(least)) return 'below'
  if (figure > greatest + beyond(greatest)) return isPart ? 'beyond-whole' : 'above'
  return isWhole && !Number.isInteger(figure) ? 'not-whole' : undefined
}

/**
 * The bounds of a measure, from what its questions take and from the cross-checks that tie them together: a share is
 * at most 1 where a check keeps its part within its whole, or where the part is some of the terms of the whole; time
 * since a day is at least 0, as none is counted since one to come. Answers that no check objects to have no figure
 * beyond them. A measure that reads what the bank does not hold has none.
 */
export function boundsOf(measure: Measure, bank: QuestionBank): Bounds {
  if (questionsOfMeasure(measure).some(id => !bank.questions.has(id))) return anything
  const reading = readingIn(measure, bank.questions)
  if (reading.kind === 'share') return shareBounds
  const isPart = reading.kind === 'ratio' && isWithin(reading.numerator, reading.denominator, bank)
  const figure = reach(reading)
  if (typeof figure === 'string') return anything
  const { least, greatest } = figure
  return { least, greatest: isPart ? 1 : greatest, isWhole: isWhole(reading), isPart }
}

/** The bounds of the plain number that answers a question; those of a question without numbers keep nothing out. */
export function boundsOfFact(question: Question): Bounds {
  const range = questionRange(question, 'value')
  return range === undefined ? anything : { ...range, isWhole: isWholeRead(question, 'value'), isPart: false }
}

function reach(reading: Reading): Figure {
  const read = (one: Reading): Figure =>
    rangeOf(
      one,
      (question, as) => {
        const { least, greatest } = questionRange(question, as) ?? { least: -Infinity, greatest: Infinity }
        return { least: isSince(as) ? 0 : least, greatest, mayLack: question.when !== undefined }
      },
      undefined,
    )
  if (reading.kind !== 'ratio') return read(reading)
  const whole = read(reading.denominator)
  // Of a denominator that counts there is no quotient below 1: 0 has none.
  const counts = typeof whole !== 'string' && whole.least === 0 && isWhole(reading.denominator)
  return quotientOf(read(reading.numerator), counts ? { ...whole, least: 1 } : whole)
}

/**
 * Whether one sum can never be more than another. A check counts only where it is sure to be heard: where both of its
 * sides are known as soon as both sums are.
 */
function isWithin(part: Reading, whole: Reading, bank: QuestionBank): boolean {
  const [some, all] = [termsOf(part), termsOf(whole)]
  if (some === undefined || all === undefined) return false
  return isAmong(some, all) || bank.checks.some(check => keepsWithin(check, some, all, bank))
}

function keepsWithin(
  { left, is, right, by }: CrossCheck,
  some: readonly QuestionId[],
  all: readonly QuestionId[],
  { questions }: QuestionBank,
): boolean {
  if (by !== 0) return false
  const [less, more] = [left, right].map(side => termsOf(readingIn(side, questions)))
  if (less === undefined || more === undefined) return false
  const keeps = (one: readonly QuestionId[], other: readonly QuestionId[]): boolean =>
    one.length === some.length && isAmong(one, some) && isAmong(other, all)
  return keeps(less, more) || (is === 'equal' && keeps(more, less))
}

/** The questions that are added up, each never below 0; undefined for any other arithmetic. */
function termsOf(reading: Reading): readonly QuestionId[] | undefined {
  const terms = reading.kind === 'sum' ? reading.of : [reading]
  const ids = terms.flatMap(term =>
    term.kind === 'question' && term.as === 'value' && (questionRange(term.question, 'value')?.least ?? -1) >= 0
      ? [term.question.id]
      : [],
  )
  return ids.length === terms.length ? ids : undefined
}

/** Each once as often: nothing is added twice that the whole holds once. */
function isAmong(some: readonly QuestionId[], all: readonly QuestionId[]): boolean {
  const count = (ids: readonly QuestionId[], wanted: QuestionId): number => ids.filter(id => id === wanted).length
  return some.every(id => count(some, id) <= count(all, id))
}

function isWhole(reading: Reading): boolean {
  switch (reading.kind) {
    case 'question':
      return isWholeRead(reading.question, reading.as)
    case 'sum':
    case 'least':
    case 'greatest':
      return reading.of.every(isWhole)
    case 'howMany':
      return true
    case 'ratio':
    case 'share':
      return false
  }
}

function isWholeRead({ form }: Question, as: ReadAs): boolean {
  if (as !== 'value' || form.kind === 'integer' || form.kind === 'boolean') return true
  return form.kind === 'one' && form.options.every(Number.isInteger)
}

import type { QuestionId } from './ids.ts'
import type { Measure, Operand } from './measure.ts'
import type { Question } from './question.ts'

/** What is read of one question: its number or level, how many options are chosen, or the time to or since its date. */
export type ReadAs = 'value' | 'count' | 'monthsSince' | 'monthsUntil' | 'yearsSince'

/** A measure with its ids resolved: what is computed of it thousands of times looks nothing up. */
export type Reading =
  | { readonly kind: 'question'; readonly question: Question; readonly as: ReadAs }
  | { readonly kind: 'sum' | 'share' | 'least' | 'greatest'; readonly of: readonly Reading[] }
  | { readonly kind: 'ratio'; readonly numerator: Reading; readonly denominator: Reading }
  | { readonly kind: 'howMany'; readonly of: readonly Reading[]; readonly from: number }

/** @throws Error when the bank does not hold a question: a pack that was not checked. */
export function readingOf(measure: Measure, bank: ReadonlyMap<QuestionId, Question>): Reading {
  const one = (id: QuestionId, as: ReadAs): Reading => ({ kind: 'question', question: questionIn(bank, id), as })
  const operand = (operand: Operand): Reading =>
    typeof operand === 'string' ? one(operand, 'value') : readingOf(operand, bank)
  const all = (operands: readonly Operand[]) => operands.map(operand)

  if ('value' in measure) return one(measure.value, 'value')
  if ('count' in measure) return one(measure.count, 'count')
  if ('monthsSince' in measure) return one(measure.monthsSince, 'monthsSince')
  if ('monthsUntil' in measure) return one(measure.monthsUntil, 'monthsUntil')
  if ('yearsSince' in measure) return one(measure.yearsSince, 'yearsSince')
  if ('sum' in measure) return { kind: 'sum', of: all(measure.sum) }
  if ('share' in measure) return { kind: 'share', of: all(measure.share) }
  if ('least' in measure) return { kind: 'least', of: all(measure.least) }
  if ('greatest' in measure) return { kind: 'greatest', of: all(measure.greatest) }
  if ('howMany' in measure) return { kind: 'howMany', of: all(measure.howMany.of), from: measure.howMany.from }
  const [numerator, denominator] = measure.ratio
  return { kind: 'ratio', numerator: operand(numerator), denominator: operand(denominator) }
}

/** @throws Error when the bank does not hold the question: a pack that was not checked. */
export function questionIn(bank: ReadonlyMap<QuestionId, Question>, id: QuestionId): Question {
  const question = bank.get(id)
  if (question === undefined) throw new Error(`question ${id} is not in the bank`)
  return question
}

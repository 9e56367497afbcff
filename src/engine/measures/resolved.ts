import type { ConditionTest, Limit } from '../questionnaire/condition.ts'
import type { QuestionId } from '../questionnaire/ids.ts'
import type { Measure } from '../questionnaire/measure.ts'
import type { Question } from '../questionnaire/question.ts'
import { questionIn, readingOf, type Reading } from '../questionnaire/reading.ts'

type Bank = ReadonlyMap<QuestionId, Question>

/** A condition with its ids resolved. */
type Test =
  | { readonly kind: 'limit'; readonly reading: Reading; readonly limit: Limit }
  | { readonly kind: 'is'; readonly question: Question; readonly is: string | number | boolean }
  | { readonly kind: 'includes'; readonly question: Question; readonly option: string }

/** The reading of a measure, resolved once for each bank. */
export const readingIn = oncePerBank(readingOf)

/** The test of a condition, resolved once for each bank. */
export const testIn = oncePerBank(testOf)

function testOf(condition: ConditionTest, bank: Bank): Test {
  if ('measure' in condition) return { kind: 'limit', reading: readingOf(condition.measure, bank), limit: condition }
  const question = questionIn(bank, condition.question)
  if ('is' in condition) return { kind: 'is', question, is: condition.is }
  return { kind: 'includes', question, option: condition.includes }
}

/** Remembers what was resolved, by the piece of the pack it was resolved from: packs are never changed. */
function oncePerBank<Piece extends Measure | ConditionTest, Resolved>(
  resolve: (piece: Piece, bank: Bank) => Resolved,
): (piece: Piece, bank: Bank) => Resolved {
  const known = new WeakMap<Piece, { readonly bank: Bank; readonly resolved: Resolved }>()
  return (piece, bank) => {
    const before = known.get(piece)
    if (before?.bank === bank) return before.resolved
    const resolved = resolve(piece, bank)
    known.set(piece, { bank, resolved })
    return resolved
  }
}

import { valueOf } from '#engine/measures/facts.ts'
import type { Answers, IsoDate } from '#engine/questionnaire/answers.ts'
import type { QuestionId } from '#engine/questionnaire/ids.ts'
import type { QuestionBank } from '#engine/questionnaire/questionnaire.ts'

/**
 * The sum that a figure should equal by a cross-check of the pack, when it is known and differs from the answer:
 * what *take the sum* would enter.
 */
export function sumFor(question: QuestionId, bank: QuestionBank, answers: Answers, asOf: IsoDate): number | undefined {
  const facts = { bank: bank.questions, answers, asOf }
  for (const { is, left, right } of bank.checks) {
    if (is !== 'equal') continue
    const sum = 'sum' in left ? left : 'sum' in right ? right : undefined
    const total = 'value' in left ? left : 'value' in right ? right : undefined
    if (sum === undefined || total?.value !== question) continue
    const value = valueOf(sum, facts)
    if (value !== null && value !== answers.values[question]) return value
  }
  return undefined
}

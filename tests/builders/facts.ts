import type { Facts } from '#engine/measures/facts.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import { answered } from './answers.ts'

/** What a round at the end of October 2026 tells about some questions. */
export function factsOf(
  questions: readonly Question[],
  values: Answers['values'],
  marks: Partial<Omit<Answers, 'values'>> = {},
): Facts {
  return {
    bank: new Map(questions.map(question => [question.id, question])),
    answers: answered(values, marks),
    asOf: '2026-10-31',
  }
}

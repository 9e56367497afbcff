import { valueOf, type Facts } from '../measures/facts.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { QuestionId } from '../questionnaire/ids.ts'
import type { CrossCheck, QuestionBank } from '../questionnaire/questionnaire.ts'
import { questionsOfMeasure } from '../questionnaire/reads.ts'

/** A cross-check that failed: the figures, for the sentence in the texts. */
export interface FailedCheck {
  readonly id: string
  readonly left: number
  readonly right: number
  /** All questions on either side, each once. */
  readonly questions: readonly QuestionId[]
}

/** Facts that do not fit together. Silent while one side is not known; warns only, no score hangs on it. */
export function failedChecks(bank: QuestionBank, answers: Answers, asOf: IsoDate): readonly FailedCheck[] {
  const facts: Facts = { bank: bank.questions, answers, asOf, asWritten: true }
  return bank.checks.flatMap(check => {
    const left = valueOf(check.left, facts)
    const right = valueOf(check.right, facts)
    if (left === null || right === null || fits(check, left, right)) return []
    const questions = new Set([...questionsOfMeasure(check.left), ...questionsOfMeasure(check.right)])
    return [{ id: check.id, left, right, questions: [...questions] }]
  })
}

function fits({ is, by }: CrossCheck, left: number, right: number): boolean {
  switch (is) {
    case 'equal':
      return Math.abs(left - right) <= by
    case 'atMost':
      return left <= right + by
  }
}

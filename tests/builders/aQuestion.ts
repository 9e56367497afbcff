import type { Question, QuestionForm } from '#engine/questionnaire/question.ts'

type Rest = Partial<Omit<Question, 'id' | 'form'>>

/** A question of any form, with nothing but what the test names. */
export function aQuestion(id: string, form: QuestionForm, rest: Rest = {}): Question {
  return {
    id,
    form,
    unit: undefined,
    period: undefined,
    knownBy: 'register',
    group: undefined,
    when: undefined,
    formerly: [],
    ...rest,
  }
}

/** A whole number from 0 to 1000. */
export function aCount(id: string, rest: Rest = {}): Question {
  return aQuestion(id, { kind: 'integer', minimum: 0, maximum: 1000 }, rest)
}

export function aYesNo(id: string, rest: Rest = {}): Question {
  return aQuestion(id, { kind: 'boolean' }, rest)
}

export function aDate(id: string, rest: Rest = {}): Question {
  return aQuestion(id, { kind: 'date' }, rest)
}

export function aLevel(id: string, levels: readonly number[] = [0, 1, 2, 3, 4], rest: Rest = {}): Question {
  return aQuestion(id, { kind: 'one', options: levels }, rest)
}

export function aChecklist(id: string, options: readonly string[], rest: Rest = {}): Question {
  return aQuestion(id, { kind: 'several', options }, rest)
}

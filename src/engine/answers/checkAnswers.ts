import { isIsoDate } from '../questionnaire/calendar.ts'
import type { QuestionId } from '../questionnaire/ids.ts'
import { longestReason } from '../questionnaire/marks.ts'
import type { Question, QuestionForm } from '../questionnaire/question.ts'

/** The part of the problem codes of `formats/problems.ts` that answers can have; same shape, so that they mix. */
export interface AnswerProblem {
  readonly code: 'schema' | 'out-of-range' | 'not-an-option' | 'unknown-question' | 'unknown-indicator'
  /** JSON pointer into the flat answers: `/members.committed`, `/$unknown/members.committed`. */
  readonly path: string
  readonly details: Readonly<Record<string, string | number>>
}

/** Ids that answers can stand under: those of the questions, and those they had before. */
type QuestionsById = ReadonlyMap<QuestionId, Question>

/**
 * Everything wrong with flat answers. Accepts exactly what the questionnaire accepts as JSON Schema (any part of the
 * answers; 3.0 is an integer; lengths count code points; dates are days of the calendar). A question nobody knows is
 * reported as `unknown-question` and is no reason to refuse the rest.
 */
export function checkAnswers(questions: QuestionsById, flat: unknown): readonly AnswerProblem[] {
  if (!isRecord(flat)) return [wrongType('', 'object')]
  const byId = withFormerIds(questions)
  return Object.entries(flat).flatMap(([key, value]) => {
    if (key === '$unknown') return [...marksProblems(key, value), ...strangers(key, value, byId)]
    if (key === '$notApplicable') return marksProblems(key, value)
    const question = byId.get(key)
    if (question === undefined) return [unknownQuestion(pointer(key), key)]
    return answerProblems(question.form, value, pointer(key))
  })
}

/** What is wrong with one value as the answer to one question. */
export function answerProblems(form: QuestionForm, value: unknown, path: string): readonly AnswerProblem[] {
  switch (form.kind) {
    case 'integer':
    case 'number':
      if (!isNumber(value) || (form.kind === 'integer' && !Number.isInteger(value))) return [wrongType(path, form.kind)]
      return rangeProblems(value, form.minimum, form.maximum, path)
    case 'boolean':
      return typeof value === 'boolean' ? [] : [wrongType(path, 'boolean')]
    case 'date':
      if (typeof value === 'string' && isIsoDate(value)) return []
      return [{ code: 'schema', path, details: { keyword: 'format', format: 'date' } }]
    case 'one':
      return form.options.some(option => option === value) ? [] : [notAnOption(path, value)]
    case 'several':
      return severalProblems(form.options, value, path)
    case 'text':
      if (typeof value !== 'string') return [wrongType(path, 'string')]
      return lengthProblems(value, form.maximumLength, path)
  }
}

/** The questions under each id that an answer to them may stand under. */
export function withFormerIds(questions: QuestionsById): QuestionsById {
  const byId = new Map(questions)
  for (const question of questions.values()) {
    for (const id of question.formerly) if (!byId.has(id)) byId.set(id, question)
  }
  return byId
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key as a step of a JSON pointer (RFC 6901). */
export function pointer(...keys: readonly string[]): string {
  return keys.map(key => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function rangeProblems(value: number, minimum: number, maximum: number, path: string): readonly AnswerProblem[] {
  if (value < minimum) return [{ code: 'out-of-range', path, details: { value, minimum } }]
  if (value > maximum) return [{ code: 'out-of-range', path, details: { value, maximum } }]
  return []
}

function lengthProblems(text: string, maximum: number, path: string): readonly AnswerProblem[] {
  const length = Array.from(text).length
  return length <= maximum ? [] : [{ code: 'out-of-range', path, details: { value: length, maximum } }]
}

function severalProblems(options: readonly string[], value: unknown, path: string): readonly AnswerProblem[] {
  if (!Array.isArray(value)) return [wrongType(path, 'array')]
  const chosen: readonly unknown[] = value
  const strange = chosen.flatMap((option, index) =>
    options.some(known => known === option) ? [] : [notAnOption(`${path}/${index}`, option)],
  )
  const isTwice = new Set(chosen).size < chosen.length
  return isTwice ? [...strange, { code: 'schema', path, details: { keyword: 'uniqueItems' } }] : strange
}

function marksProblems(key: string, marks: unknown): readonly AnswerProblem[] {
  if (!isRecord(marks)) return [wrongType(pointer(key), 'object')]
  return Object.entries(marks).flatMap(([id, reason]) =>
    typeof reason === 'string'
      ? lengthProblems(reason, longestReason, pointer(key, id))
      : [wrongType(pointer(key, id), 'string')],
  )
}

function strangers(key: string, marks: unknown, questions: QuestionsById): readonly AnswerProblem[] {
  const ids = isRecord(marks) ? Object.keys(marks) : []
  return ids.filter(id => !questions.has(id)).map(id => unknownQuestion(pointer(key, id), id))
}

function unknownQuestion(path: string, question: string): AnswerProblem {
  return { code: 'unknown-question', path, details: { question } }
}

function wrongType(path: string, type: string): AnswerProblem {
  return { code: 'schema', path, details: { keyword: 'type', type } }
}

function notAnOption(path: string, value: unknown): AnswerProblem {
  const isPlain = typeof value === 'string' || typeof value === 'number'
  return { code: 'not-an-option', path, details: isPlain ? { value } : {} }
}

import type { AnswerProblem } from '#engine/answers/checkAnswers.ts'
import { answerProblems } from '#engine/answers/checkAnswers.ts'
import type { AnswerValue } from '#engine/questionnaire/answers.ts'
import type { QuestionForm } from '#engine/questionnaire/question.ts'
import type { Problem, Read } from './problems.ts'
import { readDay } from './readDay.ts'
import { problem, quote } from './refuse.ts'
import type { Cell } from './tableFile.ts'
import { readLongText, readShortText } from './text.ts'

/** Stands for the empty list of options: *none of these*. No option may have this name. */
const none = 'none'
const figure = /^-?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/
const yes = ['true', 'yes', '1']
const no = ['false', 'no', '0']

/** An answer as a cell that `readAnswerCell` reads back; options by their ids, so that it holds in every language. */
export function answerCell(value: AnswerValue | undefined): Cell {
  if (value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  return value.length === 0 ? none : value.join('; ')
}

/** What a filled cell says as the answer to a question of this form; `undefined` when nobody can tell. */
function valueOf(form: QuestionForm, cell: string): AnswerValue | undefined {
  const word = cell.trim().toLowerCase()
  switch (form.kind) {
    case 'integer':
    case 'number':
      return figure.test(word) ? Number(word.replace(',', '.')) : undefined
    case 'boolean':
      return yes.includes(word) ? true : no.includes(word) ? false : undefined
    case 'date':
      return readDay(cell)
    case 'one':
      return form.options.find(option => String(option) === cell.trim())
    case 'several':
      return word === none ? [] : cell.split(/[;,\n]/).flatMap(option => (option.trim() === '' ? [] : [option.trim()]))
    case 'text':
      return cell
  }
}

/** Reads a cell as the answer to a question; an empty or blank one is no answer. */
export function readAnswerCell(form: QuestionForm, cell: string, where: string): Read<AnswerValue | undefined> {
  if (cell.trim() === '') return { ok: true, value: undefined }
  if (form.kind === 'text') {
    const read = (form.long ? readLongText : readShortText)(cell, form.maximumLength, where)
    return read.ok ? { ok: true, value: read.value === '' ? undefined : read.value } : read
  }
  const value = valueOf(form, cell)
  if (value === undefined) {
    const code = form.kind === 'one' ? 'not-an-option' : 'csv-row'
    return { ok: false, problems: [problem(code, where, { reason: form.kind, found: quote(cell) })] }
  }
  const problems = answerProblems(form, value, '')
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems: problems.map(each => at(where, each)) }
}

function at(where: string, { code, details }: AnswerProblem): Problem {
  const quoted = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? quote(value) : value,
  ])
  return problem(code, where, Object.fromEntries(quoted) as Problem['details'])
}

import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { IndicatorId, QuestionId } from '#engine/questionnaire/ids.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import type { Assessment, IndicatorScore } from '#engine/scoring/assessment.ts'
import { answerCell, readAnswerCell } from './answerCell.ts'
import type { CsvRow } from './csv.ts'
import { readCsv, writeCsv } from './csv.ts'
import type { Problem, Read } from './problems.ts'
import { problem, quote, refuse } from './refuse.ts'
import type { Cell } from './tableFile.ts'
import { readLongText } from './text.ts'

/** Words of a row for people, in the reader's language; never read back. */
export interface AnswerWords {
  readonly question: (question: Question) => string
  readonly unit: (unit: string | undefined) => string
  readonly period: (question: Question) => string
  readonly knownBy: (question: Question) => string
  readonly indicator: (indicator: IndicatorId) => string
}

/** Column names are fixed, so that a file filled in one language can be read in another. */
const factColumns = ['kind', 'id', 'title', 'knownBy', 'period', 'unit', 'answer', 'mark', 'reason'] as const
const scoreColumns = ['state', 'measure', 'points', 'greatest', 'band'] as const
const mostReason = 2000
const mostProblems = 50

function questionRow(question: Question, answers: Answers, words: AnswerWords): readonly Cell[] {
  const value = answers.values[question.id]
  const reason = value === undefined ? answers.unknown[question.id] : undefined
  return [
    'question',
    question.id,
    words.question(question),
    words.knownBy(question),
    words.period(question),
    words.unit(question.unit),
    answerCell(value),
    reason === undefined ? '' : 'unknown',
    reason ?? '',
  ]
}

function indicatorRow(score: IndicatorScore, answers: Answers, words: AnswerWords): readonly Cell[] {
  const reason = answers.notApplicable[score.id]
  const mark = reason === undefined ? '' : 'not-applicable'
  const figures = [score.measure, score.points, score.greatest, score.band].map(each => each ?? '')
  return ['indicator', score.id, words.indicator(score.id), '', '', '', '', mark, reason ?? '', score.state, ...figures]
}

/** The list of facts to gather, answers so far included: to be filled in elsewhere and read back. */
export function writeFactsCsv(questions: readonly Question[], answers: Answers, words: AnswerWords): string {
  return writeCsv([factColumns, ...questions.map(question => questionRow(question, answers, words))])
}

/** All answers, then all scores, in one table. A ratio is a fraction; band 0 is the lowest. */
export function writeAnswersCsv(
  pack: Pick<Pack, 'bank'>,
  answers: Answers,
  assessments: Iterable<Assessment>,
  words: AnswerWords,
): string {
  const scores = [...assessments].flatMap(assessment => [...assessment.indicators.values()])
  return writeCsv([
    [...factColumns, ...scoreColumns],
    ...[...pack.bank.questions.values()].map(question => [
      ...questionRow(question, answers, words),
      ...scoreColumns.map(() => ''),
    ]),
    ...scores.map(score => indicatorRow(score, answers, words)),
  ])
}

/**
 * Answers and marks from either table. Columns are found by name, in any order; `id` and `answer` are needed.
 * One row that cannot be read refuses the whole: each such row is named. Scores are never read back.
 */
export function readAnswersCsv(
  source: Uint8Array | string,
  pack: Pick<Pack, 'bank' | 'questionnaires'>,
): Read<Answers> {
  const table = readCsv(source)
  if (!table.ok) return table
  const [header, ...rows] = table.value
  if (header === undefined) return refuse('csv-no-header', '')
  const names = header.cells.map(name => name.trim())
  if (!names.includes('id') && !names.includes('answer')) return refuse('csv-no-header', `line ${header.line}`)
  const missing = ['id', 'answer'].find(name => !names.includes(name))
  if (missing !== undefined) return refuse('csv-missing-column', `line ${header.line}`, { column: missing })

  const indicators = new Set([...pack.questionnaires.values()].flatMap(each => each.indicators.map(({ id }) => id)))
  const read = rows.map(row => readRow(cellsOf(row, names), row.line, pack, indicators))
  const problems = read.flatMap(row => (row.ok ? [] : row.problems))
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) }
  const told = read.flatMap(row => (row.ok && row.value !== undefined ? [row.value] : []))
  const reasons = (kind: 'unknown' | 'not-applicable') =>
    Object.fromEntries(told.flatMap(each => (each.kind === kind ? [[each.id, each.reason]] : [])))
  return {
    ok: true,
    value: {
      values: Object.fromEntries(told.flatMap(each => (each.kind === 'answer' ? [[each.id, each.value]] : []))),
      unknown: reasons('unknown'),
      notApplicable: reasons('not-applicable'),
    },
  }
}

type Told =
  | { readonly kind: 'answer'; readonly id: QuestionId; readonly value: AnswerValue }
  | { readonly kind: 'unknown' | 'not-applicable'; readonly id: string; readonly reason: string }

type NamedCell = (name: (typeof factColumns)[number]) => string

function cellsOf({ cells }: CsvRow, names: readonly string[]): NamedCell {
  return name => cells[names.indexOf(name)] ?? ''
}

function readRow(
  cell: NamedCell,
  line: number,
  { bank }: Pick<Pack, 'bank'>,
  indicators: ReadonlySet<IndicatorId>,
): Read<Told | undefined> {
  const id = cell('id').trim()
  const mark = cell('mark').trim()
  const where = `line ${line}`
  const reason = readLongText(cell('reason'), mostReason, where)
  if (!reason.ok) return reason
  const wrong = (found: Problem): Read<never> => ({ ok: false, problems: [found] })
  if (!['', 'unknown', 'not-applicable'].includes(mark))
    return wrong(problem('csv-row', where, { reason: 'mark', found: quote(mark) }))

  if (indicators.has(id)) {
    const marked = mark === 'not-applicable' ? ({ kind: mark, id, reason: reason.value } as const) : undefined
    return { ok: true, value: marked }
  }
  const question = bank.questions.get(id)
  if (question === undefined) return wrong(problem('unknown-question', where, { question: quote(id) }))
  const value = readAnswerCell(question.form, cell('answer'), where)
  if (!value.ok) return value
  if (value.value !== undefined) return { ok: true, value: { kind: 'answer', id, value: value.value } }
  return { ok: true, value: mark === 'unknown' ? { kind: 'unknown', id, reason: reason.value } : undefined }
}

import { linkQuestion } from '../linkQuestion.ts'
import type { Measure } from '../measure.ts'
import type { PackFiles } from '../packFiles.ts'
import { questionRange } from '../questionRange.ts'
import type { ReadAs } from '../reading.ts'
import { operandsOf, questionsOfMeasure } from '../reads.ts'
import { checkForms } from './checkForms.ts'
import { measuresIn, questionsIn } from './parts.ts'
import { problemAt, type PackProblem, type Place } from './packProblem.ts'

const kinds = [
  'value',
  'sum',
  'ratio',
  'count',
  'howMany',
  'share',
  'monthsSince',
  'monthsUntil',
  'yearsSince',
  'least',
  'greatest',
]

/** A measure has one kind, two levels at most, and reads each question as its answers can be read. */
export function checkMeasures(files: PackFiles): readonly PackProblem[] {
  const measures = measuresIn(files)
  const shape = measures.flatMap(({ part, at }) => shapeProblems(part, at, 1))
  if (shape.length > 0 || checkForms(files).length > 0) return shape
  return measures.flatMap(({ part, at }) => readingProblems(part, at, files))
}

function shapeProblems(measure: Measure, at: Place, level: number): readonly PackProblem[] {
  const keys = Object.keys(measure)
  const known = keys.filter(key => kinds.includes(key))
  if (keys.length !== 1 || known.length !== 1) {
    return [problemAt(at, 'measure-not-one-kind', { keys: keys.join(', ') })]
  }
  if (level > 2) return [problemAt(at, 'measure-too-deep')]
  return operandsOf(measure).flatMap(operand =>
    typeof operand === 'string' ? [] : shapeProblems(operand, at, level + 1),
  )
}

function readingProblems(measure: Measure, at: Place, files: PackFiles): readonly PackProblem[] {
  const operands = operandsOf(measure)
  const direct = operands.length === 0 ? questionsOfMeasure(measure) : operands.filter(one => typeof one === 'string')
  const as = readAsOf(measure)
  const questions = questionsIn(files)
  return [
    ...direct.flatMap(id => {
      const definition = questions.get(id)
      if (definition === undefined) return [problemAt(at, 'unknown-question', { question: id })]
      const question = linkQuestion(id, definition)
      const isRead =
        questionRange(question, as) !== undefined && (!('share' in measure) || question.form.kind === 'boolean')
      return isRead ? [] : [problemAt(at, 'measure-misreads', { question: id })]
    }),
    ...operands.flatMap(operand => (typeof operand === 'string' ? [] : readingProblems(operand, at, files))),
  ]
}

function readAsOf(measure: Measure): ReadAs {
  if ('count' in measure) return 'count'
  if ('monthsSince' in measure) return 'monthsSince'
  if ('monthsUntil' in measure) return 'monthsUntil'
  if ('yearsSince' in measure) return 'yearsSince'
  return 'value'
}

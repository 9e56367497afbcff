import type { QuestionId } from '#engine/questionnaire/ids.ts'
import type { Measure, Operand } from '#engine/questionnaire/measure.ts'
import type { Indicator, QuestionBank } from '#engine/questionnaire/questionnaire.ts'

/**
 * The widest sum that the pack itself makes of rows of a grid, so that the total under it is one that counts:
 * of the income without the estimate in kind, for instance. Undefined when the pack adds none of them up.
 */
export function summedRows(
  rows: readonly QuestionId[],
  indicator: Indicator,
  { checks }: QuestionBank,
): readonly QuestionId[] | undefined {
  const measures = [
    ...(indicator.measure === undefined ? [] : [indicator.measure]),
    ...indicator.measures.map(({ measure }) => measure),
    ...checks.flatMap(({ left, right }) => [left, right]),
  ]
  return measures
    .flatMap(sumsIn)
    .filter(sum => sum.length > 1 && sum.every(id => rows.includes(id)))
    .toSorted((a, b) => b.length - a.length)[0]
}

function sumsIn(measure: Measure): readonly (readonly QuestionId[])[] {
  if ('sum' in measure) {
    const ids = measure.sum.filter(operand => typeof operand === 'string')
    return ids.length === measure.sum.length ? [ids] : measure.sum.flatMap(inOperand)
  }
  return 'ratio' in measure ? measure.ratio.flatMap(inOperand) : []
}

const inOperand = (operand: Operand): readonly (readonly QuestionId[])[] =>
  typeof operand === 'string' ? [] : sumsIn(operand)

import type { QuestionId } from './ids.ts'
import type { Measure, Operand } from './measure.ts'
import { greatestOf, howManyOf, leastOf, quotientOf, shareOf, sumOf, type Figure } from './range.ts'

/** What is read of one question: its number or level, how many options are chosen, or the time to or since its date. */
export type ReadAs = 'value' | 'count' | 'monthsSince' | 'monthsUntil' | 'yearsSince'

/** How single questions are read: off somebody's answers, or off the limits of the question alone. */
export type ReadQuestion = (question: QuestionId, as: ReadAs) => Figure

/**
 * The figure of a measure, from the figures of the questions it reads.
 * Facts that stand in two operands are not solved together: `ratio [a, a]` with `a` open is not known to be 1. The
 * range is then wider than what is possible, never narrower.
 */
export function rangeOf(measure: Measure, read: ReadQuestion): Figure {
  if ('value' in measure) return read(measure.value, 'value')
  if ('ratio' in measure) return quotientOf(operandRange(measure.ratio[0], read), operandRange(measure.ratio[1], read))
  if ('sum' in measure) return sumOf(operandRanges(measure.sum, read))
  if ('count' in measure) return read(measure.count, 'count')
  if ('howMany' in measure) return howManyOf(operandRanges(measure.howMany.of, read), measure.howMany.from)
  if ('share' in measure) return shareOf(operandRanges(measure.share, read))
  if ('monthsSince' in measure) return read(measure.monthsSince, 'monthsSince')
  if ('monthsUntil' in measure) return read(measure.monthsUntil, 'monthsUntil')
  if ('yearsSince' in measure) return read(measure.yearsSince, 'yearsSince')
  if ('least' in measure) return leastOf(operandRanges(measure.least, read))
  return greatestOf(operandRanges(measure.greatest, read))
}

function operandRanges(operands: readonly Operand[], read: ReadQuestion): readonly Figure[] {
  return operands.map(operand => operandRange(operand, read))
}

function operandRange(operand: Operand, read: ReadQuestion): Figure {
  return typeof operand === 'string' ? read(operand, 'value') : rangeOf(operand, read)
}

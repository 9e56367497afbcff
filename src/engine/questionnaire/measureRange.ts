import type { Question } from './question.ts'
import { greatestOf, howManyOf, leastOf, quotientOf, shareOf, sumOf, type Figure } from './range.ts'
import type { ReadAs, Reading } from './reading.ts'

/** How single questions are read: off the facts of a round, or off the limits of the question alone. */
export type ReadQuestion<Facts> = (question: Question, as: ReadAs, facts: Facts) => Figure

/**
 * The figure of a measure, from the figures of the questions it reads.
 * Facts that stand in two operands are not solved together: `ratio [a, a]` with `a` open is not known to be 1. The
 * range is then wider than what is possible, never narrower.
 */
export function rangeOf<Facts>(reading: Reading, read: ReadQuestion<Facts>, facts: Facts): Figure {
  switch (reading.kind) {
    case 'question':
      return read(reading.question, reading.as, facts)
    case 'ratio':
      return quotientOf(rangeOf(reading.numerator, read, facts), rangeOf(reading.denominator, read, facts))
    case 'sum':
      return sumOf(rangesOf(reading.of, read, facts))
    case 'share':
      return shareOf(rangesOf(reading.of, read, facts))
    case 'least':
      return leastOf(rangesOf(reading.of, read, facts))
    case 'greatest':
      return greatestOf(rangesOf(reading.of, read, facts))
    case 'howMany':
      return howManyOf(rangesOf(reading.of, read, facts), reading.from)
  }
}

function rangesOf<Facts>(readings: readonly Reading[], read: ReadQuestion<Facts>, facts: Facts): readonly Figure[] {
  return readings.map(reading => rangeOf(reading, read, facts))
}

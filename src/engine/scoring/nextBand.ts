import { figureOfReading, holds, knownValue, type Facts } from '../measures/facts.ts'
import { readingIn } from '../measures/resolved.ts'
import type { Condition } from '../questionnaire/condition.ts'
import { over } from '../questionnaire/decimal.ts'
import type { Measure } from '../questionnaire/measure.ts'
import type { Direction, Indicator } from '../questionnaire/questionnaire.ts'
import type { Figure } from '../questionnaire/range.ts'
import type { Reading } from '../questionnaire/reading.ts'
import type { NextBand } from './assessment.ts'
import { reachesLimit } from './bands.ts'

/** The band above the one reached, and what lacks to it; null at the top. */
export function nextBand(indicator: Indicator, figure: Figure, reached: number, facts: Facts): NextBand | null {
  const band = indicator.bands[reached + 1]
  if (band === undefined) return null
  const { limit } = band
  const denominator =
    limit === undefined || reachesLimit(band, indicator, figure) === true
      ? undefined
      : wholeDenominator(indicator.measure, facts)
  return {
    band: reached + 1,
    limit,
    numerator:
      limit === undefined || denominator === undefined
        ? undefined
        : wholeNumerator(limit, denominator, indicator.direction),
    denominator,
    missing: band.and.length === 0 ? none : missingOf(band.and, facts),
  }
}

const none: readonly string[] = []

function missingOf(conditions: readonly Condition[], facts: Facts): readonly string[] {
  return conditions.filter(condition => holds(condition, facts) !== true).map(condition => condition.id)
}

/** The denominator of a ratio whose numerator is a whole number, so that *one more* means something. */
function wholeDenominator(measure: Measure | undefined, facts: Facts): number | undefined {
  if (measure === undefined || !('ratio' in measure)) return undefined
  const reading = readingIn(measure, facts.bank)
  if (reading.kind !== 'ratio' || !isWhole(reading.numerator)) return undefined
  const value = knownValue(figureOfReading(reading.denominator, facts))
  return value !== null && value > 0 ? value : undefined
}

/**
 * The least whole n with n / denominator ≥ limit (the greatest with ≤ when falling). Found by the comparison that
 * scores it, since limit × denominator may be off by one in floating point: 0.07 × 100 is 7.000000000000001.
 */
export function wholeNumerator(limit: number, denominator: number, direction: Direction): number {
  const near = Math.round(limit * denominator)
  if (direction === 'rising') {
    let n = near - 1
    while (!(over(n, denominator) >= limit)) n++
    return n
  }
  let n = near + 1
  while (!(over(n, denominator) <= limit)) n--
  return n
}

/** Whether a figure can only be a whole number: there is no *one more* of a number with decimals. */
function isWhole(reading: Reading): boolean {
  switch (reading.kind) {
    case 'question':
      return reading.as !== 'value' || reading.question.form.kind !== 'number'
    case 'howMany':
      return true
    case 'sum':
    case 'least':
    case 'greatest':
      return reading.of.every(isWhole)
    case 'ratio':
    case 'share':
      return false
  }
}

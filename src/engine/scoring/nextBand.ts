import { figureOf, holds, knownValue, valueOf, type Facts } from '../measures/facts.ts'
import type { QuestionId } from '../questionnaire/ids.ts'
import type { Measure, Operand } from '../questionnaire/measure.ts'
import type { Question } from '../questionnaire/question.ts'
import type { Direction, Indicator } from '../questionnaire/questionnaire.ts'
import { operandsOf } from '../questionnaire/reads.ts'
import type { NextBand } from './assessment.ts'
import { reachesLimit } from './bands.ts'

/** The band above the one reached, and what lacks to it; null at the top. */
export function nextBand(indicator: Indicator, reached: number, facts: Facts): NextBand | null {
  const band = indicator.bands[reached + 1]
  if (band === undefined || indicator.measure === undefined) return null
  const isLimitReached = reachesLimit(band, indicator, figureOf(indicator.measure, facts)) === true
  return {
    band: reached + 1,
    limit: band.limit,
    ...(isLimitReached || band.limit === undefined
      ? { numerator: undefined, denominator: undefined }
      : fractionAt(band.limit, indicator.measure, indicator.direction, facts)),
    missing: band.and.filter(condition => holds(condition, facts) !== true).map(condition => condition.id),
  }
}

/** The numerator that would reach the limit, the denominator staying as it is, where both are whole numbers. */
function fractionAt(
  limit: number,
  measure: Measure,
  direction: Direction,
  facts: Facts,
): { readonly numerator: number | undefined; readonly denominator: number | undefined } {
  if (!('ratio' in measure)) return { numerator: undefined, denominator: undefined }
  const denominator = operandValue(measure.ratio[1], facts)
  if (denominator === null || !(denominator > 0) || !isWhole(measure.ratio[0], facts.bank)) {
    return { numerator: undefined, denominator: undefined }
  }
  return { numerator: wholeNumerator(limit, denominator, direction), denominator }
}

/**
 * The least whole n with n / denominator ≥ limit (the greatest with ≤ when falling). Found by the comparison that
 * scores it, since limit × denominator may be off by one in floating point: 0.07 × 100 is 7.000000000000001.
 */
export function wholeNumerator(limit: number, denominator: number, direction: Direction): number {
  const near = Math.round(limit * denominator)
  const [from, step] = direction === 'rising' ? [near - 1, 1] : [near + 1, -1]
  const reaches = (n: number) => (direction === 'rising' ? n / denominator >= limit : n / denominator <= limit)
  for (let n = from; ; n += step) if (reaches(n)) return n
}

function operandValue(operand: Operand, facts: Facts): number | null {
  return typeof operand === 'string' ? valueOf({ value: operand }, facts) : knownValue(figureOf(operand, facts))
}

/** Whether an operand can only be a whole number: there is no *one more* of a number with decimals. */
function isWhole(operand: Operand, bank: ReadonlyMap<QuestionId, Question>): boolean {
  if (typeof operand === 'string') {
    const kind = bank.get(operand)?.form.kind
    return kind === 'integer' || kind === 'boolean'
  }
  if ('value' in operand) return isWhole(operand.value, bank)
  if ('ratio' in operand || 'share' in operand) return false
  if ('howMany' in operand) return true
  return operandsOf(operand).every(inner => isWhole(inner, bank))
}

import { over, plus } from './decimal.ts'

/**
 * A figure as far as it is known: the least and the greatest it can still be. A figure that is known is a range of one
 * value. `mayLack` when there may turn out to be no figure at all: something is perhaps not asked, or a denominator
 * perhaps 0.
 */
export interface Range {
  readonly least: number
  readonly greatest: number
  readonly mayLack: boolean
}

/** No figure, for certain: nothing that is read is asked, or a denominator is 0. */
type Lack = 'not-asked' | 'zero-denominator'

export type Figure = Range | Lack

export function exactly(value: number): Range {
  return { least: value, greatest: value, mayLack: false }
}

/** Sum of what is asked: an operand that is not asked adds nothing. */
export function sumOf(figures: readonly Figure[]): Figure {
  let least = 0
  let greatest = 0
  let mayLack = false
  let asked = 0
  for (const figure of figures) {
    if (figure === 'not-asked') continue
    if (figure === 'zero-denominator') return figure
    asked++
    least = plus(least, figure.mayLack ? Math.min(figure.least, 0) : figure.least)
    greatest = plus(greatest, figure.mayLack ? Math.max(figure.greatest, 0) : figure.greatest)
    mayLack ||= figure.mayLack
  }
  return asked === 0 ? 'not-asked' : { least, greatest, mayLack }
}

/** How many of what is asked reach `from`. */
export function howManyOf(figures: readonly Figure[], from: number): Figure {
  return sumOf(figures.map(figure => (typeof figure === 'string' ? figure : reaches(figure, from))))
}

function reaches({ least, greatest, mayLack }: Range, from: number): Range {
  return { least: least >= from ? 1 : 0, greatest: greatest >= from ? 1 : 0, mayLack }
}

/** Part of what is asked, each figure being 0 (false) or 1 (true). What may lack may swell numerator and denominator. */
export function shareOf(figures: readonly Figure[]): Figure {
  let least = 0
  let greatest = 0
  let asked = 0
  let mayLack = false
  for (const figure of figures) {
    if (typeof figure === 'string') continue
    asked++
    least += figure.mayLack ? 0 : figure.least
    greatest += figure.mayLack ? 1 : figure.greatest
    mayLack ||= figure.mayLack
  }
  return asked === 0 ? 'not-asked' : { least: least / asked, greatest: greatest / asked, mayLack }
}

export function leastOf(figures: readonly Figure[]): Figure {
  return extremeOf(figures, Math.min)
}

export function greatestOf(figures: readonly Figure[]): Figure {
  return extremeOf(figures, Math.max)
}

function extremeOf(figures: readonly Figure[], extreme: (...values: number[]) => number): Figure {
  const asked = figures.filter(figure => figure !== 'not-asked')
  if (asked.includes('zero-denominator')) return 'zero-denominator'
  const ranges = asked.filter(figure => typeof figure !== 'string')
  if (ranges.length === 0) return 'not-asked'
  const mayLack = ranges.some(range => range.mayLack)
  // With one that may lack, the extreme may be that of the others alone: any of them may decide.
  return {
    least: mayLack ? Math.min(...ranges.map(range => range.least)) : extreme(...ranges.map(range => range.least)),
    greatest: mayLack
      ? Math.max(...ranges.map(range => range.greatest))
      : extreme(...ranges.map(range => range.greatest)),
    mayLack,
  }
}

/**
 * Numerator divided by denominator. A denominator known to be 0 has no quotient whatever the numerator is; one that
 * may be 0 gives a quotient that may lack, and may come as near to 0 as it likes.
 */
export function quotientOf(numerator: Figure, denominator: Figure): Figure {
  if (denominator === 'zero-denominator' || numerator === 'zero-denominator') return 'zero-denominator'
  if (denominator === 'not-asked' || numerator === 'not-asked') return 'not-asked'
  const { least, greatest } = denominator
  if (least === 0 && greatest === 0) return 'zero-denominator'
  // The common case first, without the corners: both are known.
  if (least === greatest && numerator.least === numerator.greatest) {
    const quotient = dividedBy(numerator.least, least)
    return { least: quotient, greatest: quotient, mayLack: numerator.mayLack || denominator.mayLack }
  }
  const mayBeZero = least <= 0 && greatest >= 0
  const mayLack = numerator.mayLack || denominator.mayLack || mayBeZero
  if (mayBeZero && (least < 0 || numerator.least < 0)) return { least: -Infinity, greatest: Infinity, mayLack }
  if (!mayBeZero) {
    const corners = [
      dividedBy(numerator.least, least),
      dividedBy(numerator.least, greatest),
      dividedBy(numerator.greatest, least),
      dividedBy(numerator.greatest, greatest),
    ]
    return { least: Math.min(...corners), greatest: Math.max(...corners), mayLack }
  }
  return {
    least: dividedBy(numerator.least, greatest),
    greatest: numerator.greatest === 0 ? 0 : Infinity,
    mayLack,
  }
}

/** A quotient in which 0 divided by something and something divided by no limit are 0, never no number. */
function dividedBy(a: number, b: number): number {
  return a === 0 || !Number.isFinite(b) ? 0 : over(a, b)
}

import { describe, expect, test } from 'vitest'
import {
  exactly,
  greatestOf,
  howManyOf,
  leastOf,
  quotientOf,
  shareOf,
  sumOf,
  type Range,
} from '#engine/questionnaire/range.ts'

const between = (least: number, greatest: number, mayLack = false): Range => ({ least, greatest, mayLack })

describe('a sum', () => {
  test('of what is known is known', () => {
    expect(sumOf([exactly(2), exactly(0), exactly(5)])).toEqual(exactly(7))
  })

  test.each([
    { of: [0.7, 0.2, 0.1], is: 1 },
    { of: [0.1, 0.2], is: 0.3 },
    { of: [1.1, 2.2, 0.05], is: 3.35 },
    { of: [0.5, -0.2, 1000], is: 1000.3 },
    { of: [1234567.89, 0.01], is: 1234567.9 },
  ])('of decimals is what one gets by hand: $of make $is', ({ of, is }) => {
    expect(sumOf(of.map(exactly))).toEqual(exactly(is))
  })

  test('of numbers with more decimals than anyone types is what the computer makes of them', () => {
    expect(sumOf([exactly(1 / 3), exactly(1e15)])).toEqual(exactly(1 / 3 + 1e15))
  })

  test('of something open is a range', () => {
    expect(sumOf([exactly(2), between(0, 10)])).toEqual(between(2, 12))
  })

  test('passes over what is not asked, and is nothing when nothing is', () => {
    expect(sumOf([exactly(2), 'not-asked'])).toEqual(exactly(2))
    expect(sumOf(['not-asked', 'not-asked'])).toBe('not-asked')
  })

  test('counts what is perhaps not asked as perhaps nothing', () => {
    expect(sumOf([exactly(2), between(3, 10, true)])).toEqual(between(2, 12, true))
  })

  test('has no figure when a part of it divides by 0', () => {
    expect(sumOf([exactly(2), 'zero-denominator'])).toBe('zero-denominator')
  })
})

describe('a quotient', () => {
  test.each([
    { of: [exactly(29), exactly(41)], is: exactly(29 / 41) },
    { of: [exactly(0), exactly(41)], is: exactly(0) },
    { of: [exactly(0.6), exactly(0.8)], is: exactly(0.75) },
    { of: [exactly(1.2), exactly(0.4)], is: exactly(3) },
    { of: [exactly(2.1), exactly(2.8)], is: exactly(0.75) },
    { of: [between(0, 20), exactly(40)], is: between(0, 0.5) },
    { of: [exactly(30), between(40, 60)], is: between(0.5, 0.75) },
    { of: [exactly(30), between(0, 60)], is: between(0.5, Infinity, true) },
    { of: [exactly(0), between(0, 60)], is: between(0, 0, true) },
    { of: [between(-5, 5), between(-1, 1)], is: between(-Infinity, Infinity, true) },
    { of: [between(-5, 5), between(1, 10)], is: between(-5, 5) },
  ])('$of is $is', ({ of: [numerator, denominator], is }) => {
    expect(quotientOf(numerator ?? 'not-asked', denominator ?? 'not-asked')).toEqual(is)
  })

  test('with a denominator of 0 has no figure, whatever the numerator', () => {
    expect(quotientOf(exactly(0), exactly(0))).toBe('zero-denominator')
    expect(quotientOf(between(0, 10), exactly(0))).toBe('zero-denominator')
    expect(quotientOf('not-asked', exactly(5))).toBe('not-asked')
  })
})

describe('how many reach a level', () => {
  test('is sure of those known, and hopes for those open', () => {
    expect(howManyOf([exactly(3), exactly(1), between(0, 4), 'not-asked'], 3)).toEqual(between(1, 2))
  })
})

describe('a share of booleans', () => {
  test('is a fraction of what is asked', () => {
    expect(shareOf([exactly(1), exactly(0), exactly(1), 'not-asked'])).toEqual(exactly(2 / 3))
    expect(shareOf([exactly(1), between(0, 1)])).toEqual(between(0.5, 1))
    expect(shareOf(['not-asked'])).toBe('not-asked')
  })
})

describe('the least and the greatest', () => {
  test('of known figures are known', () => {
    expect(leastOf([exactly(3), exactly(-1), 'not-asked'])).toEqual(exactly(-1))
    expect(greatestOf([exactly(3), exactly(-1)])).toEqual(exactly(3))
  })

  test('of something open are a range', () => {
    expect(leastOf([exactly(3), between(0, 10)])).toEqual(between(0, 3))
    expect(greatestOf([exactly(3), between(0, 10)])).toEqual(between(3, 10))
  })

  test('of something perhaps not asked may be those of the others', () => {
    expect(leastOf([exactly(3), between(0, 1, true)])).toEqual(between(0, 3, true))
    expect(greatestOf([exactly(3), between(5, 9, true)])).toEqual(between(3, 9, true))
    expect(leastOf([])).toBe('not-asked')
  })
})

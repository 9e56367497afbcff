import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wholeNumerator } from '#engine/scoring/nextBand.ts'

describe('the numerator that reaches a limit', () => {
  test.each([
    { limit: 0.75, denominator: 41, numerator: 31 },
    { limit: 0.75, denominator: 40, numerator: 30 },
    { limit: 0.07, denominator: 100, numerator: 7 },
    { limit: 0.6, denominator: 5, numerator: 3 },
    { limit: 0.5, denominator: 1, numerator: 1 },
    { limit: 1, denominator: 3, numerator: 3 },
  ])('$limit of $denominator is $numerator', ({ limit, denominator, numerator }) => {
    expect(wholeNumerator(limit, denominator, 'rising')).toBe(numerator)
  })

  test.each([
    { limit: 0.05, denominator: 41, numerator: 2 },
    { limit: 0.1, denominator: 20, numerator: 2 },
    { limit: 0.05, denominator: 10, numerator: 0 },
  ])('up to $limit of $denominator is $numerator', ({ limit, denominator, numerator }) => {
    expect(wholeNumerator(limit, denominator, 'falling')).toBe(numerator)
  })

  test('is always the first that the same comparison lets pass', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (thousandths, denominator) => {
          const limit = thousandths / 1000
          const up = wholeNumerator(limit, denominator, 'rising')
          const down = wholeNumerator(limit, denominator, 'falling')

          expect(up / denominator >= limit && !((up - 1) / denominator >= limit)).toBe(true)
          expect(down / denominator <= limit && !((down + 1) / denominator <= limit)).toBe(true)
        },
      ),
    )
  })
})

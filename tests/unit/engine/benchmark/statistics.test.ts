import { describe, expect, test } from 'vitest'
import { percentile, spread } from '#engine/benchmark/statistics.ts'

describe('the spread of figures', () => {
  test.each([
    { figures: [], median: null, quartiles: null, because: 'nobody has a figure' },
    { figures: [7], median: 7, quartiles: [7, 7], because: 'one figure is all there is' },
    { figures: [4, 2], median: 3, quartiles: [2.5, 3.5], because: 'quarters of the way from 2 to 4' },
    { figures: [30, 10, 20], median: 20, quartiles: [15, 25], because: 'half the way between neighbours' },
    { figures: [4, 1, 3, 2], median: 2.5, quartiles: [1.75, 3.25], because: 'type 7: 1 + 0.75 and 3 + 0.25' },
    { figures: [5, 5, 5, 9], median: 5, quartiles: [5, 6], because: 'ties stay; a quarter of the way from 5 to 9' },
    { figures: [10, 9, 100], median: 10, quartiles: [9.5, 55], because: 'sorted as numbers, not as words' },
  ])('$figures: $because', ({ figures, median, quartiles }) => {
    expect(spread(figures)).toEqual({ n: figures.length, median, quartiles })
  })
})

describe('the percentile', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => index + 1)

  test('is not told among 19 others', () => {
    expect(percentile(10, twenty.slice(1))).toBeNull()
  })

  test.each([
    { own: 0, rank: 0, because: 'below all' },
    { own: 21, rank: 100, because: 'above all' },
    { own: 10.5, rank: 50, because: 'ten of twenty below' },
    { own: 10, rank: 47.5, because: 'nine below and half of one equal: 9.5 of 20' },
  ])('puts $own among 1 to 20 at $rank: $because', ({ own, rank }) => {
    expect(percentile(own, twenty)).toBe(rank)
  })

  test('is 50 where all are equal', () => {
    expect(
      percentile(
        3,
        Array.from({ length: 24 }, () => 3),
      ),
    ).toBe(50)
  })
})

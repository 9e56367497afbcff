import { quantile } from 'd3-array'
import fc from 'fast-check'
import { jStat } from 'jstat'
import { quantileRankSorted } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { percentileRank, sortedFigures, spreadOf } from '#engine/benchmark/statistics.ts'

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
    expect(spreadOf(sortedFigures(figures))).toEqual({ n: figures.length, median, quartiles })
  })
})

describe('the percentile', () => {
  const twenty = sortedFigures(Array.from({ length: 20 }, (_, index) => index + 1))

  test.each([
    { own: 0, rank: 0, because: 'below all' },
    { own: 21, rank: 100, because: 'above all' },
    { own: 10.5, rank: 50, because: 'ten of twenty below' },
    { own: 10, rank: 47.5, because: 'nine below and half of one equal: 9.5 of 20' },
  ])('puts $own among 1 to 20 at $rank: $because', ({ own, rank }) => {
    expect(percentileRank(own, twenty)).toBe(rank)
  })

  test('is 50 where all are equal', () => {
    expect(percentileRank(3, new Float64Array(24).fill(3))).toBe(50)
  })
})

/** Few different figures, so that ties are common; groups of one upwards. */
const tied = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 })
/** Without -0, which is no figure: libraries differ in whether it comes before 0. */
const anyFigure = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(figure => figure + 0)
const wild = fc.array(anyFigure, { minLength: 1, maxLength: 60 })
const figures = fc.oneof(tied, wild)

describe('an independent library says the same', () => {
  test('of quartiles and median (d3-array), of one figure too', () => {
    fc.assert(
      fc.property(figures, data => {
        const { median, quartiles } = spreadOf(sortedFigures(data))

        expect([quartiles?.[0], median, quartiles?.[1]]).toEqual([0.25, 0.5, 0.75].map(p => quantile(data, p)))
      }),
      { numRuns: 2000 },
    )
  })

  test('of quartiles and median (jstat, both parameters 1), from two figures on', () => {
    fc.assert(
      fc.property(figures, data => {
        fc.pre(data.length > 1) // of a single figure jstat says NaN
        const { n, median, quartiles } = spreadOf(sortedFigures(data))
        const [lower = NaN, middle = NaN, upper = NaN] = jStat.quantiles(data, [0.25, 0.5, 0.75], 1, 1)

        expect(n).toBe(data.length)
        expect(median).toBeCloseTo(middle, 6)
        expect(quartiles?.[0]).toBeCloseTo(lower, 6)
        expect(quartiles?.[1]).toBeCloseTo(upper, 6)
      }),
      { numRuns: 2000 },
    )
  })

  test('of percentiles: half way between those below and those at or below (jstat)', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: -1, max: 13 }), (data, own) => {
        const middle = (jStat.percentileOfScore(data, own, 'strict') + jStat.percentileOfScore(data, own)) / 2

        expect(percentileRank(own, sortedFigures(data))).toBeCloseTo(100 * middle, 9)
      }),
      { numRuns: 2000 },
    )
  })

  test('of ranks of members: the mean of tied ranks (simple-statistics), half a place more than the mid-rank', () => {
    fc.assert(
      fc.property(tied, fc.nat(), (data, pick) => {
        const own = data[pick % data.length] ?? 0
        const sorted = sortedFigures(data)
        const meanRank = quantileRankSorted([...sorted], own) * data.length

        expect((percentileRank(own, sorted) / 100) * data.length + 0.5).toBeCloseTo(meanRank, 9)
      }),
      { numRuns: 2000 },
    )
  })
})

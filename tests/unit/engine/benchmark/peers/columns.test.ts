import { quantile } from 'd3-array'
import fc from 'fast-check'
import { jStat } from 'jstat'
import { expect, test } from 'vitest'
import { cardColumns, sortedAmong } from '#engine/benchmark/peers/columns.ts'
import { packSubjects } from '#engine/benchmark/peers/subjects.ts'
import { percentileRank, spreadOf } from '#engine/benchmark/statistics.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../builders.ts'

const by = { pack: harbours(), rules: benchmarkRules }
const subjects = packSubjects(by.pack)

test('every column has its own n; a card without a figure is no zero', () => {
  const cards = [
    aCard('a', { measures: { berths: 4, waiting: 9 } }),
    aCard('b', { measures: { berths: 8 }, shares: { quays: 0.5 } }),
    aCard('c', { measures: { berths: 12 } }),
  ]
  const figures = cardColumns(cards, subjects, by).columns.map(column => spreadOf(sortedAmong(column, undefined)))

  expect(subjects.map(({ id }) => id)).toEqual(['berths', 'waiting', 'waiting.ships', 'depth', 'quays'])
  expect(figures[0]).toEqual({ n: 3, median: 8, quartiles: [6, 10] })
  expect(figures[1]).toEqual({ n: 1, median: 9, quartiles: [9, 9] })
  expect(figures[2]).toEqual({ n: 0, median: null, quartiles: null })
  expect(figures[4]).toMatchObject({ n: 1, median: 0.5 })
})

test('a group of rows gives what the library says of its figures, with gaps, ties and groups of one', () => {
  const gappy = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(gappy, fc.array(fc.nat({ max: 39 })), fc.integer({ min: 0, max: 9 }), (figures, picks, own) => {
      const cards = figures.map((berths, at) => aCard(String(at), { measures: berths === undefined ? {} : { berths } }))
      const rows = Uint32Array.from([...new Set(picks.map(pick => pick % figures.length))])
      const [column] = cardColumns(cards, subjects, by).columns
      if (column === undefined) throw new Error('there is a column for each subject')
      const sorted = sortedAmong(column, rows)
      const found = spreadOf(sorted)
      const known = [...rows].flatMap(row => figures[row] ?? [])

      expect(found.n).toBe(known.length)
      if (known.length === 0) {
        expect(found).toEqual({ n: 0, median: null, quartiles: null })
        return
      }
      const [lower, median, upper] = [0.25, 0.5, 0.75].map(p => quantile(known, p))
      const rank = (jStat.percentileOfScore(known, own, 'strict') + jStat.percentileOfScore(known, own)) * 50
      expect([found.median, found.quartiles]).toEqual([median, [lower, upper]])
      expect(percentileRank(own, sorted)).toBeCloseTo(rank, 9)
    }),
    { numRuns: 1000 },
  )
})

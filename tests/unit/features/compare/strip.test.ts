import { describe, expect, test } from 'vitest'
import type { ComparedView } from '#features/compare/comparedView.ts'
import { compareTable } from '#features/compare/compareTable.ts'
import { partnersOf, withColumn } from '#features/compare/partners.ts'
import { lineEnd, roundEnd, stripOf } from '#features/compare/strip.ts'
import type { Card } from '#engine/benchmark/card.ts'
import type { ComparedMeasure } from '#engine/benchmark/comparison.ts'
import { comparedBy } from '#stores/benchmarkRules.ts'

const card = (id: string, name: string): Card => ({
  laurel: 'card/1',
  id,
  pack: { id: 'pack', version: '1.0.0' },
  organisation: { name, country: '', field: '' },
  referenceDate: '2026-10-31',
  reportingYear: 2025,
  issued: '2026-11-24',
  invented: true,
  measures: {},
  shares: {},
  facts: {},
})

describe('the end of a line', () => {
  test.each([
    [0, 1],
    [0.029, 0.05],
    [0.82, 1],
    [1, 1],
    [41, 50],
    [88, 100],
    [486, 500],
    [1001, 2000],
  ])('a greatest figure of %d ends at %d', (greatest, end) => {
    expect(roundEnd(greatest)).toBeCloseTo(end)
  })
})

describe('partners', () => {
  test('have the marks that are remembered for them', () => {
    const [a, b] = [card('1', 'Belovir'), card('2', 'Arazubi')]

    expect(partnersOf([a, b], { '1': 4, '2': 0 }, new Set()).map(one => [one.card.id, one.tone])).toEqual([
      ['1', 'partner-5'],
      ['2', 'partner-1'],
    ])
  })

  test('without a mark of their own share the grey one; cards without name have none', () => {
    const unnamed = { ...card('3', ''), anonymous: true } as const

    expect(partnersOf([card('1', 'Belovir'), unnamed], {}, new Set()).map(({ tone }) => tone)).toEqual(['rest'])
  })
})

describe('a table on the screen', () => {
  const partners = (count: number) =>
    partnersOf(
      Array.from({ length: count }, (_, at) => card(String(at), `Cluster ${String(at)}`)),
      {},
      new Set(),
    )

  test('has a column for each of thirty partners, of more for the first twelve', () => {
    expect(withColumn(partners(30))).toHaveLength(30)
    expect(withColumn(partners(31)).map(one => one.card.id)).toEqual(partners(12).map(one => one.card.id))
  })
})

describe('a line', () => {
  test('ends before a single figure far out, so that the others keep apart', () => {
    expect(lineEnd(41, [486, 57, 60, 30])).toBe(100)
    expect(lineEnd(41, [120, 57, 60, 30])).toBe(200)
  })

  test('never ends before the own figure', () => {
    expect(lineEnd(300, [57, 60, 30])).toBe(500)
  })
})

describe('a strip', () => {
  const [a, b] = [card('1', 'Arazubi'), card('2', 'Belovir')]
  const measure: ComparedMeasure = {
    id: 'committed-participants',
    indicator: 'committed-participants',
    own: 41,
    impossible: 0,
    n: 2,
    median: 30,
    quartiles: null,
    values: [
      { card: a, value: 20 },
      { card: b, value: 40 },
    ],
    distance: 11,
    standing: 'better',
    percentile: null,
    withheld: [],
  }

  test('places own, median and partners between zero and the round end', () => {
    const strip = stripOf(measure, partnersOf([a, b], {}, new Set()))

    expect(strip).toMatchObject({ end: 50, own: 0.82, median: 0.6 })
    expect(strip.marks.map(({ at }) => at)).toEqual([0.4, 0.8])
  })

  test('lifts marks that would hide each other or the own one off the line', () => {
    const cards = ['1', '2', '3', '4'].map(id => card(id, id))
    const values = cards.map(each => ({ card: each, value: each.id === '4' ? 10 : 41 }))
    const strip = stripOf({ ...measure, values, n: 4 }, partnersOf(cards, {}, new Set()))

    expect(strip.marks.map(({ level }) => level)).toEqual([-1, 1, -2, 0])
  })

  test('shows the middle half alone where nobody is named, and ends where that needs it', () => {
    const strip = stripOf({ ...measure, own: 20, median: 30, quartiles: [20, 40], values: [] }, [])

    expect(strip).toMatchObject({ end: 50, quartiles: [0.4, 0.8], own: 0.4, marks: [] })
  })

  test('draws no more marks than one can tell apart', () => {
    const cards = Array.from({ length: 61 }, (_, i) => card(String(i), String(i)))
    const values = cards.map(each => ({ card: each, value: 20 }))

    expect(stripOf({ ...measure, values, n: 61 }, partnersOf(cards, {}, new Set())).marks).toEqual([])
  })

  test('draws published figures that lie on it', () => {
    expect(stripOf(measure, [], [25, 170]).context).toEqual([0.5])
  })

  test('has no mark where a figure is not known', () => {
    const strip = stripOf({ ...measure, own: null, values: [] }, partnersOf([a, b], {}, new Set()))

    expect(strip.own).toBeUndefined()
    expect(strip.marks).toEqual([])
  })
})

test('the table says what the strips draw, with a dash for what is not known', () => {
  const { pack } = comparedBy({ ...comparedBy(undefined).pack, version: '1.0.0' })
  // Of so many others that their figures are not beside the median.
  const partners = partnersOf([card('1', 'Arazubi'), { ...card('2', 'Belovir'), measures: { m: 7 } }], {}, new Set())
  const figure = {
    own: 3,
    impossible: 0,
    n: 0,
    median: null,
    quartiles: null,
    values: [],
    distance: null,
    standing: null,
    percentile: null,
    withheld: [],
  }
  const view: ComparedView = {
    kind: 'measure',
    id: 'm',
    figure,
    indicator: undefined,
    dimension: 'd',
    title: 'Groups',
    name: 'Groups',
    unit: '',
    isFraction: false,
    own: '3',
    median: '–',
    quartiles: '–',
    percentile: '',
    start: '0',
    end: '5',
    strip: { end: 5, own: 0.6, median: undefined, quartiles: undefined, marks: [], context: [] },
    context: [],
    relevance: undefined,
    written: (value: number | null) => (value === null ? '–' : String(value)),
    isLevel: false,
    said: String,
  }
  const words = { measure: 'M', you: 'You', median: 'Median', quartiles: 'Q', n: 'n', percentile: 'P' }

  expect(compareTable([{ ...view, percentile: '27.5' }], partners, pack, words).columns).toContain('P')
  expect(compareTable([view], partners, pack, words)).toEqual({
    columns: ['M', 'You', 'Median', 'Q', 'n', 'Arazubi', 'Belovir'],
    rows: [['Groups', '3', '–', '–', '0', '–', '7']],
  })
})

import { describe, expect, test } from 'vitest'
import { compareTable } from '#features/compare/compareTable.ts'
import { partnersOf } from '#features/compare/partners.ts'
import { lineEnd, roundEnd, stripOf } from '#features/compare/strip.ts'
import type { Card } from '#engine/benchmark/card.ts'
import type { ComparedMeasure } from '#engine/benchmark/comparison.ts'

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
  test('keep colour and shape whatever order their cards came in', () => {
    const [a, b] = [card('1', 'Arazubi'), card('2', 'Belovir')]
    const tones = (cards: readonly Card[]) => partnersOf(cards, new Set()).map(one => [one.card.id, one.tone])

    expect(tones([a, b])).toEqual(tones([b, a]))
  })

  test('are each its own up to the eighth; further ones share the grey one', () => {
    const nine = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(name => card(name, name))
    const tones = partnersOf(nine, new Set()).map(({ tone }) => tone)

    expect(new Set(tones).size).toBe(9)
    expect(tones.at(-1)).toBe('rest')
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
    const strip = stripOf(measure, partnersOf([a, b], new Set()))

    expect(strip).toMatchObject({ end: 50, own: 0.82, median: 0.6 })
    expect(strip.marks.map(({ at }) => at)).toEqual([0.4, 0.8])
  })

  test('has no mark where a figure is not known', () => {
    const strip = stripOf({ ...measure, own: null, values: [] }, partnersOf([a, b], new Set()))

    expect(strip.own).toBeUndefined()
    expect(strip.marks).toEqual([])
  })
})

test('the table says what the strips draw, with a dash for what is not known', () => {
  const partners = partnersOf([card('1', 'Arazubi')], new Set())
  const view = {
    measure: {
      id: 'm',
      indicator: 'm',
      own: 3,
      n: 0,
      median: null,
      quartiles: null,
      values: [],
      distance: null,
      standing: null,
      percentile: null,
      withheld: [],
    },
    dimension: 'd',
    title: 'Groups',
    own: '3',
    median: '–',
    quartiles: '–',
    start: '0',
    end: '5',
    strip: { end: 5, own: 0.6, median: undefined, marks: [] },
    written: (value: number | null) => (value === null ? '–' : String(value)),
  }
  const words = { measure: 'M', you: 'You', median: 'Median', quartiles: 'Q', n: 'n' }

  expect(compareTable([view], partners, words)).toEqual({
    columns: ['M', 'You', 'Median', 'Q', 'n', 'Arazubi'],
    rows: [['Groups', '3', '–', '–', '0', '–']],
  })
})

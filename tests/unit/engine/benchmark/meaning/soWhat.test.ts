import { describe, expect, test } from 'vitest'
import { compare } from '#engine/benchmark/compare.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { gapOf } from '#engine/benchmark/meaning/gap.ts'
import { soWhat } from '#engine/benchmark/meaning/soWhat.ts'
import { benchmarkRules as rules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../builders.ts'

describe('the distance to the median', () => {
  test.each([
    { own: 2, median: 4, standing: 'worse', gap: -0.5 },
    { own: 4, median: 2, standing: 'better', gap: 0.5 },
    { own: 2, median: 4, standing: 'better', gap: 0.5 },
    { own: 0, median: 4, standing: 'worse', gap: -1 },
    { own: 0.6, median: 0.8, standing: 'worse', gap: -0.25 },
    { own: 3, median: 3, standing: 'equal', gap: 0 },
    { own: 0, median: 0, standing: 'equal', gap: 0 },
    { own: 3, median: null, standing: null, gap: null },
    { own: 3, median: 4, standing: null, gap: null },
  ] as const)('$own against $median, $standing: $gap', ({ gap, ...figure }) => {
    const found = gapOf(figure)
    if (gap === null) expect(found).toBeNull()
    else expect(found).toBeCloseTo(gap)
  })
})

/** More berths are better, less waiting is; depth and ships tell no direction. */
const partner = (id: string, name: string, berths: number, waiting: number): Card =>
  aCard(id, { organisation: { name, country: '', field: '' }, measures: { berths, waiting, depth: berths } })
const partners = [partner('1', 'Zelen', 8, 6), partner('2', 'Arazubi', 10, 3), partner('3', 'Montelar', 12, 9)]
const own = aCard('own', { measures: { berths: 5, waiting: 3, depth: 1 } })
const meaning = (cards: readonly Card[], of: Card = own, most = 5) =>
  soWhat(compare(cards, { pack: harbours(), rules, own: of }), { most, rules })

describe('what a comparison means', () => {
  test('half the berths of the median are a gap, half its waiting a strength; a depth says nothing', () => {
    const { strengths, gaps } = meaning(partners)

    expect(gaps.map(({ measure, gap }) => [measure.id, gap])).toEqual([['berths', -0.5]])
    expect(strengths.map(({ measure, gap }) => [measure.id, gap])).toEqual([['waiting', 0.5]])
  })

  test('those on the stronger side of the median can be asked', () => {
    expect(meaning(partners).gaps[0]?.ask.map(({ id }) => id)).toEqual(['3'])
  })

  test('names stand in the order of the alphabet, not of the figures', () => {
    const many = [...partners, partner('4', 'Belovir', 20, 5), partner('5', 'Castro', 7, 5)]

    expect(meaning(many).gaps[0]?.ask.map(card => card.organisation.name)).toEqual(['Belovir', 'Montelar'])
  })

  test('where less is better, those with less can be asked', () => {
    const slow = aCard('own', { measures: { waiting: 12 } })

    expect(meaning(partners, slow).gaps[0]?.ask.map(card => card.organisation.name)).toEqual(['Arazubi'])
  })

  test('of two equal partners nobody is beyond the median: both can be asked', () => {
    const equal = [partner('1', 'Zelen', 8, 6), partner('2', 'Arazubi', 8, 6)]

    expect(meaning(equal).gaps[0]?.ask.map(card => card.organisation.name)).toEqual(['Arazubi', 'Zelen'])
  })

  test('where nobody is named, nobody can be asked, and the gap stays', () => {
    const unnamed = Array.from({ length: 5 }, (_, at) =>
      aCard(`n${String(at)}`, { anonymous: true, measures: { berths: 10 } }),
    )

    expect(meaning(unnamed).gaps).toMatchObject([{ measure: { id: 'berths' }, gap: -0.5, ask: [] }])
  })

  test('beside a rounded median a partner is rounded likewise: with 21 berths beside 20 made of 20, it is at the median', () => {
    const mixed = [
      ...[16, 18, 20, 20, 22, 23].map((berths, at) =>
        aCard(`n${String(at)}`, { anonymous: true, measures: { berths } }),
      ),
      partner('1', 'Zelen', 21, 6),
      partner('2', 'Arazubi', 26, 6),
    ]
    const [gap] = meaning(mixed).gaps

    expect(gap?.measure).toMatchObject({ median: 20, rounded: 'number' })
    expect(gap?.ask.map(card => card.organisation.name)).toEqual(['Arazubi'])
    const equal = mixed.filter(({ id }) => id !== '2')
    expect(meaning(equal).gaps[0]?.ask.map(card => card.organisation.name)).toEqual(['Zelen'])
  })

  test('the largest come first, no more than asked for', () => {
    const weak = aCard('own', { measures: { berths: 9, waiting: 12 } })

    expect(meaning(partners, weak).gaps.map(({ measure }) => measure.id)).toEqual(['waiting', 'berths'])
    expect(meaning(partners, weak, 1).gaps.map(({ measure }) => measure.id)).toEqual(['waiting'])
  })

  test('nothing is said where nothing is known', () => {
    expect(meaning([])).toEqual({ strengths: [], gaps: [] })
    expect(meaning(partners, aCard('own'))).toEqual({ strengths: [], gaps: [] })
  })
})

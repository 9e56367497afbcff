import { describe, expect, test } from 'vitest'
import { compare } from '#engine/benchmark/compare.ts'
import type { ComparedMeasure } from '#engine/benchmark/comparison.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { aCard, harbours } from './builders.ts'

const pack = harbours()

function compared(id: string, cards: readonly Card[], own?: Card): ComparedMeasure {
  const found = compare(cards, { pack, own }).measures.find(measure => measure.id === id)
  if (found === undefined) throw new Error(`no measure ${id}`)
  return found
}

const berths = (id: string, value: number) => aCard(id, { measures: { berths: value } })

describe('one measure among others', () => {
  test('shows the middle and how far one is from it', () => {
    const own = berths('own', 14)

    expect(compared('berths', [berths('a', 4), berths('b', 8), berths('c', 12)], own)).toMatchObject({
      own: 14,
      n: 3,
      median: 8,
      quartiles: [6, 10],
      distance: 6,
      standing: 'better',
      percentile: null,
    })
  })

  test('counts nobody who has no figure, and draws no zero for them', () => {
    const measure = compared('berths', [berths('a', 4), aCard('b')])

    expect(measure).toMatchObject({ n: 1, median: 4, quartiles: [4, 4], own: null, distance: null, standing: null })
    expect(measure.values.map(({ card }) => card.id)).toEqual(['a'])
  })

  test('stays empty while nobody else has a figure', () => {
    expect(compared('berths', [], berths('own', 3))).toMatchObject({
      n: 0,
      median: null,
      quartiles: null,
      distance: null,
    })
  })

  test.each([
    { measure: 'berths', own: 9, standing: 'better', because: 'more berths are better' },
    { measure: 'berths', own: 5, standing: 'equal', because: 'equal to the median' },
    { measure: 'berths', own: 1, standing: 'worse', because: 'fewer berths' },
    { measure: 'waiting', own: 9, standing: 'worse', because: 'longer waiting is worse' },
    { measure: 'waiting', own: 1, standing: 'better', because: 'shorter waiting is better' },
    { measure: 'depth', own: 9, standing: null, because: 'a position has no better and worse' },
    { measure: 'waiting.ships', own: 9, standing: null, because: 'a further measure has no bands' },
  ])('$measure $own against 5: $because', ({ measure, own, standing }) => {
    const others = [aCard('a', { measures: { [measure]: 5 } })]

    expect(compared(measure, others, aCard('own', { measures: { [measure]: own } })).standing).toBe(standing)
  })

  test('tells a percentile from twenty others', () => {
    const others = Array.from({ length: 20 }, (_, index) => berths(`other-${String(index)}`, index))

    expect(compared('berths', others, berths('own', 5)).percentile).toBe(27.5)
    expect(compared('berths', others.slice(1), berths('own', 5)).percentile).toBeNull()
  })
})

describe('who counts', () => {
  test('the own card is never among the others', () => {
    const own = berths('own', 100)
    const { counted, leftOut } = compare([own, berths('a', 1)], { pack, own })

    expect(counted.map(card => card.id)).toEqual(['a'])
    expect(leftOut).toEqual([{ card: own, because: 'own' }])
  })

  test('an earlier card of the same organisation and one of another pack are left out, and said', () => {
    const older = aCard('a', { referenceDate: '2025-02-28' })
    const newer = aCard('a', { referenceDate: '2026-10-31' })
    const foreign = aCard('b', { pack: { id: 'mills', version: '1.0.0' } })
    const { counted, leftOut } = compare([older, newer, foreign], { pack, own: undefined })

    expect(counted).toEqual([newer])
    expect(leftOut).toEqual([
      { card: older, because: 'older-of-same' },
      { card: foreign, because: 'other-pack' },
    ])
  })

  test('of two cards of one date the later issued counts', () => {
    const first = aCard('a', { issued: '2026-11-02' })
    const corrected = aCard('a', { issued: '2026-11-09' })

    expect(compare([corrected, first], { pack, own: undefined }).counted).toEqual([corrected])
  })

  test('the span of reference dates is that of those counted', () => {
    const dated = (id: string, referenceDate: string) => aCard(id, { referenceDate })
    const cards = [dated('a', '2026-06-30'), dated('b', '2025-12-31'), dated('own', '2020-01-31')]

    expect(compare(cards, { pack, own: aCard('own') }).dates).toEqual(['2025-12-31', '2026-06-30'])
    expect(compare([], { pack, own: undefined }).dates).toBeNull()
  })
})

describe('what is compared', () => {
  test('every measure of the pack in its order, further ones under their indicator, nothing without a measure', () => {
    const ids = compare([], { pack, own: undefined }).measures.map(({ id }) => id)

    expect(ids).toEqual(['berths', 'waiting', 'waiting.ships', 'depth'])
  })

  test('shares of the scored dimensions, known ones only', () => {
    const cards = [aCard('a', { shares: { quays: 0.5 } }), aCard('b')]
    const { shares } = compare(cards, { pack, own: aCard('own', { shares: { quays: 0.75 } }) })

    expect(shares).toMatchObject([{ dimension: 'quays', own: 0.75, values: [{ card: { id: 'a' }, value: 0.5 }] }])
  })
})

import { describe, expect, test } from 'vitest'
import { compare } from '#engine/benchmark/compare.ts'
import type { ComparedMeasure } from '#engine/benchmark/comparison.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { aCount } from '#tests/builders/aQuestion.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from './builders.ts'

const pack = harbours()
const rules = benchmarkRules

function compared(id: string, cards: readonly Card[], own?: Card): ComparedMeasure {
  const found = compare(cards, { pack, own, rules }).measures.find(measure => measure.id === id)
  if (found === undefined) throw new Error(`no measure ${id}`)
  return found
}

const berths = (id: string, value: number) => aCard(id, { measures: { berths: value } })

describe('one measure among others', () => {
  test('shows the middle and how far one is from it', () => {
    const own = berths('own', 14)

    expect(compared('berths', [berths('a', 4), berths('b', 7), berths('c', 9), berths('d', 12)], own)).toMatchObject({
      own: 14,
      n: 4,
      median: 8,
      quartiles: [6.25, 9.75],
      distance: 6,
      standing: 'better',
      percentile: null,
    })
  })

  test('counts nobody who has no figure, and draws no zero for them', () => {
    const measure = compared('berths', [berths('a', 4), aCard('b')])

    expect(measure).toMatchObject({ n: 1, median: 4, quartiles: null, own: null, distance: null, standing: null })
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

describe('beside a median that is rounded', () => {
  const thirty = (shares: number) =>
    Array.from({ length: 30 }, (_, at) => aCard(`card-${String(at)}`, { anonymous: true, shares: { quays: shares } }))
  const shareBeside = (own: number) =>
    compare(thirty(5 / 6), { pack, own: aCard('own', { shares: { quays: own } }), rules }).shares[0]

  test('a figure that is the very median is at it, not on the weaker side', () => {
    expect(shareBeside(5 / 6)).toMatchObject({
      own: 5 / 6,
      median: 0.85,
      distance: 0,
      standing: 'equal',
      percentile: 50,
    })
  })

  test('one that is not the median however it is rounded stands on its side', () => {
    expect(shareBeside(0.8)).toMatchObject({ standing: 'worse' })
    expect(shareBeside(0.9)).toMatchObject({ standing: 'better' })
  })
})

describe('who counts', () => {
  test('the own card is never among the others', () => {
    const own = berths('own', 100)
    const { counted, leftOut } = compare([own, berths('a', 1)], { pack, own, rules })

    expect(counted.map(card => card.id)).toEqual(['a'])
    expect(leftOut).toEqual([{ card: own, because: 'own' }])
  })

  test('an earlier card of the same organisation and one of another pack are left out, and said', () => {
    const older = aCard('a', { referenceDate: '2025-02-28' })
    const newer = aCard('a', { referenceDate: '2026-10-31' })
    const foreign = aCard('b', { pack: { id: 'mills', version: '1.0.0' } })
    const { counted, leftOut } = compare([older, newer, foreign], { pack, own: undefined, rules })

    expect(counted).toEqual([newer])
    expect(leftOut).toEqual([
      { card: older, because: 'older-of-same' },
      { card: foreign, because: 'other-pack' },
    ])
  })

  test('an invented cluster never counts beside a real one; among invented ones it does', () => {
    const made = aCard('a', { invented: true })
    const real = aCard('own', { invented: false })
    const { counted, leftOut } = compare([made], { pack, own: real, rules })

    expect(counted).toEqual([])
    expect(leftOut).toEqual([{ card: made, because: 'invented' }])
    expect(compare([made], { pack, own: aCard('own', { invented: true }), rules }).counted).toEqual([made])
  })

  test('of two cards of one date the later issued counts', () => {
    const first = aCard('a', { issued: '2026-11-02' })
    const corrected = aCard('a', { issued: '2026-11-09' })

    expect(compare([corrected, first], { pack, own: undefined, rules }).counted).toEqual([corrected])
  })

  test('the span of reference dates is that of those counted', () => {
    const dated = (id: string, referenceDate: string) => aCard(id, { referenceDate })
    const cards = [dated('a', '2026-06-30'), dated('b', '2025-12-31'), dated('own', '2020-01-31')]

    expect(compare(cards, { pack, own: aCard('own'), rules }).dates).toEqual(['2025-12-31', '2026-06-30'])
    expect(compare([], { pack, own: undefined, rules }).dates).toBeNull()
  })
})

describe('what is compared', () => {
  test('every measure of the pack in its order, further ones under their indicator, nothing without a measure', () => {
    const ids = compare([], { pack, own: undefined, rules }).measures.map(({ id }) => id)

    expect(ids).toEqual(['berths', 'waiting', 'waiting.ships', 'depth'])
  })

  test('shares of the scored dimensions, known ones only', () => {
    const cards = [aCard('a', { shares: { quays: 0.5 } }), aCard('b')]
    const { shares } = compare(cards, { pack, own: aCard('own', { shares: { quays: 0.75 } }), rules })

    expect(shares).toMatchObject([{ dimension: 'quays', own: 0.75, values: [{ card: { id: 'a' }, value: 0.5 }] }])
  })
})

describe('cards of another version', () => {
  const older = { id: 'harbours', version: '0.9.0' }

  test('are compared on what both versions know, and the share is said', () => {
    const cards = [
      aCard('a', { pack: older, measures: { berths: 4, cranes: 2 }, shares: { quays: 0.5 } }),
      aCard('b', { pack: older, measures: { berths: 8, waiting: 3 } }),
      aCard('c', { measures: { berths: 12 }, shares: { quays: 0.25 } }),
    ]
    const { measures, shares, versions, counted } = compare(cards, { pack, own: undefined, rules })

    expect(counted).toHaveLength(3)
    expect(measures[0]).toMatchObject({ id: 'berths', n: 3, median: 8 })
    expect(versions).toEqual([{ version: '0.9.0', cards: 2, measures: 3, shared: 2 }])
    expect(shares[0], 'points may be given differently there').toMatchObject({ n: 1, median: 0.25 })
  })

  test('are none where all are of this one', () => {
    expect(compare([berths('a', 1)], { pack, own: undefined, rules }).versions).toEqual([])
  })
})

describe('definitions', () => {
  const counting = (id: string, text?: string) => aCard(id, text === undefined ? {} : { definitions: { berths: text } })

  test('that differ are named with how many cards use each, the own card among them', () => {
    const cards = [counting('a', 'all quays'), counting('b', 'all quays'), counting('c')]
    const { definitions } = compare(cards, { pack, own: counting('own', 'deep quays only'), rules })

    expect(definitions).toEqual([
      {
        question: 'berths',
        ways: [
          { text: 'all quays', cards: 2 },
          { text: '', cards: 1 },
          { text: 'deep quays only', cards: 1 },
        ],
      },
    ])
  })

  test('that are one and the same are not worth a word', () => {
    const cards = [counting('a', 'all quays'), counting('b', ' all quays ')]

    expect(compare(cards, { pack, own: undefined, rules }).definitions).toEqual([])
  })
})

describe('a group of peers', () => {
  const of = (id: string, country: string) =>
    aCard(id, { organisation: { name: id, country, field: '' }, measures: { berths: 1 } })

  test('leaves out who is outside it and who does not say', () => {
    const cards = [of('a', 'PT'), of('b', 'ES'), of('c', '')]
    const group = { id: 'g', name: 'Portugal', criteria: [{ by: 'country', of: ['PT'] } as const] }
    const { counted, leftOut } = compare(cards, { pack, own: undefined, rules, group })

    expect(counted.map(({ id }) => id)).toEqual(['a'])
    expect(leftOut.map(({ card, because }) => [card.id, because])).toEqual([
      ['b', 'outside-group'],
      ['c', 'not-said'],
    ])
  })
})

describe('cards without name', () => {
  const unnamed = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) =>
      aCard(`x${String(at)}`, { anonymous: true, measures: { berths: from + at } }),
    )
  const compareThem = (cards: readonly Card[], own?: Card) => compare(cards, { pack, own, rules })

  test('are left out while there are fewer than five', () => {
    const { counted, leftOut } = compareThem([...unnamed(4), berths('named', 3)])

    expect(counted.map(({ id }) => id)).toEqual(['named'])
    expect(leftOut.map(({ because }) => because)).toEqual(Array(4).fill('too-few-unnamed'))
  })

  test('from five on give a rounded median, no dots, no quartiles', () => {
    const { measures, unnamed: isUnnamed } = compareThem(unnamed(5, 107))

    expect(isUnnamed).toBe(true)
    expect(measures[0]).toMatchObject({
      n: 5,
      median: 100,
      quartiles: null,
      values: [],
      withheld: [
        { what: 'quartiles', because: 'leastOthersForQuartiles', needed: 8, found: 5 },
        { what: 'percentile', because: 'leastForPercentile', needed: 20, found: 5 },
      ],
    })
  })

  test('from eight on give quartiles: of 20 to 28 those are 22 and 26, told as 20 and 25', () => {
    expect(compareThem(unnamed(9, 20)).measures[0]).toMatchObject({ n: 9, median: 25, quartiles: [20, 25] })
  })

  test('from twenty on give a percentile, to whole tens: 27.5 is told as 30', () => {
    expect(compareThem(unnamed(20), berths('own', 5)).measures[0]).toMatchObject({ n: 20, percentile: 30 })
  })

  test('hide on a figure that fewer than five of them have: the named ones are compared among themselves', () => {
    const cards = [...unnamed(4), aCard('silent', { anonymous: true }), berths('a', 50), berths('b', 70)]
    const { measures } = compareThem(cards)

    expect(measures[0]).toMatchObject({ n: 2, median: 60 })
    expect(compareThem([...unnamed(4), aCard('silent', { anonymous: true })]).measures[0]).toMatchObject({
      n: 0,
      median: null,
      withheld: [{ what: 'everything', because: 'leastOthers', needed: 5, found: null }],
    })
  })
})

test('facts that cards carry are compared, those the pack does not ask are not', () => {
  const asking = { ...pack, bank: { ...pack.bank, questions: new Map([['crews', aCount('crews')]]) } }
  const cards = [aCard('a', { facts: { crews: 3, gulls: 9 } }), aCard('b', { facts: { crews: 5 } })]
  const { facts } = compare(cards, { pack: asking, own: aCard('own', { facts: { crews: 6 } }), rules })

  expect(facts).toMatchObject([{ question: 'crews', own: 6, n: 2, median: 4, distance: 2, standing: null }])
})

test('for a benchmarking group what was sent for it counts, even when something later was sent for another', () => {
  const sent = (id: string, group: string | undefined, issued: string, berths: number) =>
    aCard(id, {
      issued,
      measures: { berths },
      ...(group !== undefined && { group: { id: group, name: group, round: '2026' } }),
    })
  const cards = [
    sent('a', 'north', '2026-11-02', 10),
    sent('a', 'north', '2026-11-01', 1),
    sent('a', 'south', '2026-11-20', 90),
    sent('b', 'north', '2026-11-02', 20),
    sent('c', undefined, '2026-11-02', 70),
  ]
  const group = { id: 'g', name: '', criteria: [{ by: 'group', of: ['north'] }] } as const
  const { measures, leftOut } = compare(cards, { pack: harbours(), rules: benchmarkRules, own: undefined, group })

  expect(measures.find(({ id }) => id === 'berths')).toMatchObject({ n: 2, median: 15 })
  expect(leftOut.map(({ card, because }) => [card.issued, because])).toEqual([
    ['2026-11-01', 'older-of-same'],
    ['2026-11-20', 'outside-group'],
    ['2026-11-02', 'not-said'],
  ])
})

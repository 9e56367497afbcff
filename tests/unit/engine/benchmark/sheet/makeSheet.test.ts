import { describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import type { ShownFigure } from '#engine/benchmark/sheet/ledger.ts'
import { makeSheet } from '#engine/benchmark/sheet/makeSheet.ts'
import { aCount } from '#tests/builders/aQuestion.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../builders.ts'

const asked = new Map(['crews'].map(id => [id, aCount(id)]))
const pack = { ...harbours(), bank: { questions: asked, checks: [] } }

/** `count` harbours with 11, 12, 13 … berths, in Portugal and Spain by turns. */
const cards = (count: number, parts: (at: number) => Partial<Card> = () => ({})): Card[] =>
  Array.from({ length: count }, (_, at) =>
    aCard(`h${String(at).padStart(2, '0')}`, {
      organisation: { name: `Harbour ${String(at)}`, country: at % 2 === 0 ? 'PT' : 'ES', field: '' },
      measures: { berths: 11 + at },
      ...parts(at),
    }),
  )

interface Options {
  readonly peers?: readonly PeerGroup[]
  readonly ledger?: readonly ShownFigure[]
  readonly quartiles?: boolean
}

const make = (held: readonly Card[], { peers = [], ledger = [], quartiles = true }: Options = {}) =>
  makeSheet({
    id: 's1',
    group: { id: 'g1', name: 'Atlantic harbours' },
    round: { id: 'r1', name: '2026' },
    pack,
    rules: benchmarkRules,
    cards: held,
    peers,
    quartiles,
    ledger,
    frozen: '2026-11-27',
  })

const berthsOf = ({ sheet }: ReturnType<typeof make>, group = 0) =>
  sheet.peers[group]?.figures.find(({ id }) => id === 'berths')

const portugal: PeerGroup = { id: 'pt', name: 'Portugal', criteria: [{ by: 'country', of: ['PT'] }] }

describe('a benchmark sheet', () => {
  test('holds figures, and nothing of the cards they come from', () => {
    const made = make(cards(30))

    expect(berthsOf(made)).toEqual({
      kind: 'measure',
      id: 'berths',
      n: 30,
      median: 25,
      quartiles: [20, 35],
      total: null,
      withheld: [],
    })
    expect(made.sheet.peers[0]?.n).toBe(30)
    expect(JSON.stringify(made.sheet)).not.toMatch(/h00|h29|Harbour \d/)
  })

  test('shows nothing of five: the reader is one of them, and four others are too few', () => {
    expect(berthsOf(make(cards(5)))).toMatchObject({
      n: null,
      median: null,
      withheld: [{ what: 'everything', because: 'leastOthers', needed: 5, found: null }],
    })
    expect(berthsOf(make(cards(6)))).toMatchObject({ n: 6, median: 15, quartiles: null })
  })

  test('leaves out whom it cannot count, and says so', () => {
    const held = [...cards(6), aCard('old', { pack: { id: 'mills', version: '1.0.0' } })]

    expect(make(held).leftOut).toMatchObject([{ card: { id: 'old' }, because: 'other-pack' }])
  })

  test('names nobody of a hand-picked group', () => {
    const picked: PeerGroup = { id: 'p', name: 'Old ports', criteria: [{ by: 'picked', of: ['h00', 'h01'] }] }

    expect(make(cards(30), { peers: [picked] }).sheet.peers[1]).toMatchObject({
      n: null,
      criteria: [{ by: 'picked', of: [] }],
    })
  })

  test('leaves so many out of a group that its rest hides them: of 8 beside 6 none, of 8 beside 5 one, of 6 beside 5 all', () => {
    const country =
      (inside: number) =>
      (at: number): Partial<Card> => ({
        organisation: { name: '', country: at < inside ? 'PT' : 'ES', field: '' },
      })
    const medians = { peers: [portugal], quartiles: false }

    expect(berthsOf(make(cards(14, country(8)), medians), 1)).toMatchObject({ n: 8, median: 15 })
    expect(berthsOf(make(cards(13, country(8)), medians), 1)).toMatchObject({ n: 7, leftOut: 1, median: 15 })
    expect(berthsOf(make(cards(14, country(8)), medians), 1)).not.toHaveProperty('leftOut')
    expect(berthsOf(make(cards(11, country(6)), medians), 1)).toMatchObject({
      n: null,
      withheld: [{ what: 'everything', because: 'leastChanged', needed: 5, found: null }],
    })
  })
})

describe('how many were left out of a figure to hide the rest', () => {
  const country = (at: number): Partial<Card> => ({
    organisation: { name: '', country: at < 24 ? 'PT' : 'ES', field: '' },
    measures: { berths: 11 + at, ...(at < 23 && { depth: at }) },
  })
  const inPortugal = (held: readonly Card[]) =>
    make(held, { peers: [portugal], quartiles: false }).sheet.peers[1]?.figures

  test('is told of a figure that is shown, and never of one that is withheld', () => {
    for (const figure of inPortugal(cards(27, country)) ?? [])
      if (figure.n === null) expect(figure).not.toHaveProperty('leftOut')
    const berths = inPortugal(cards(27, country))?.find(({ id }) => id === 'berths')

    expect(berths).toMatchObject({ n: 21, leftOut: 3 })
  })

  test('follows from who has the figure and never from what it is: other values, the same numbers', () => {
    const told = (held: readonly Card[]) => inPortugal(held)?.map(({ id, n, leftOut }) => [id, n, leftOut])
    const others = cards(27, at => {
      const card = country(at)
      const measures = Object.fromEntries(Object.keys(card.measures ?? {}).map(id => [id, (at * 17) % 5]))
      return { ...card, measures }
    })

    expect(told(others)).toEqual(told(cards(27, country)))
  })
})

describe('what is not shown has its own reason', () => {
  const country =
    (inside: number) =>
    (at: number): Partial<Card> => ({
      organisation: { name: '', country: at < inside ? 'PT' : 'ES', field: '' },
      facts: { crews: 10 },
    })
  test.each([
    { why: 'medians only agreed', held: cards(30), quartiles: false, because: 'mediansOnly', needed: null },
    { why: 'medians only agreed, of few', held: cards(7), quartiles: false, because: 'mediansOnly', needed: null },
    { why: 'too few for quartiles', held: cards(7), quartiles: true, because: 'leastOthersForQuartiles', needed: 8 },
    { why: 'too few at all', held: cards(5), quartiles: true, because: 'leastOthers', needed: 5 },
  ])('$why: $because', ({ held, quartiles, because, needed }) => {
    expect(berthsOf(make(held, { quartiles }))?.withheld).toMatchObject([{ because, needed }])
  })

  test('a total of a part is none, whatever the number', () => {
    const made = make(cards(13, country(8)), { peers: [portugal], quartiles: false })
    const crews = made.sheet.peers[1]?.figures.find(({ id }) => id === 'crews')

    expect(crews?.withheld.map(({ what, because }) => [what, because])).toEqual([
      ['quartiles', 'mediansOnly'],
      ['total', 'notWhole'],
    ])
  })

  test('two figures that together would tell the rest name no number', () => {
    const reasons = [12, 13, 14, 15, 16, 17, 18, 19, 20].flatMap(inside =>
      (make(cards(30, country(inside)), { peers: [portugal] }).sheet.peers[1]?.figures ?? []).flatMap(
        one => one.withheld,
      ),
    )
    const telling = reasons.filter(({ because }) => because === 'tellsTheRest')

    expect(telling.length).toBeGreaterThan(0)
    expect(telling.every(({ needed }) => needed === null)).toBe(true)
  })
})

describe('a figure that was shown', () => {
  const first = make(cards(30))
  const later = (at: number): Partial<Card> => ({ issued: '2026-11-20', measures: { berths: 500 + at } })

  test('stays as it was when one card has changed since', () => {
    const changed = cards(30, at => (at === 7 ? later(at) : {}))

    expect(berthsOf(make(changed, { ledger: first.ledger }))).toEqual(berthsOf(first))
  })

  test('stays as it was while five have changed, one of whom may be the reader, and moves with the sixth', () => {
    const withChanged = (count: number) => cards(30, at => (at < count ? later(at) : {}))
    const since = (count: number) => berthsOf(make(withChanged(count), { ledger: first.ledger }))

    expect(since(5)).toEqual(berthsOf(first))
    expect(since(6)).toMatchObject({ n: 30, median: 30, quartiles: [25, 40] })
  })

  test('does not show by its change what one newcomer brings', () => {
    // That there is one, the number of cards behind the group says anyway.
    expect(berthsOf(make(cards(31), { ledger: first.ledger }))).toEqual({ ...berthsOf(first), leftOut: 1 })
  })

  test('goes on without those who left, and without as many more as hide them', () => {
    const medians = make(cards(30), { quartiles: false })
    const left = make(cards(30).slice(1), { ledger: medians.ledger, quartiles: false })

    expect(berthsOf(left)?.n).toBe(24)
  })
})

describe('the total of a fact', () => {
  const withCrews = (crews: (at: number) => number) => (at: number) => ({ facts: { crews: crews(at) } })
  const crewsOf = (made: ReturnType<typeof make>, group = 0) =>
    made.sheet.peers[group]?.figures.find(({ id }) => id === 'crews')

  test('is shown rounded: twelve times 10 to 21 are 186, told as 200', () => {
    expect(
      crewsOf(
        make(
          cards(
            12,
            withCrews(at => 10 + at),
          ),
        ),
      ),
    ).toMatchObject({ n: 12, total: 200, withheld: [] })
  })

  test('is withheld where two give more than 85 % of it', () => {
    expect(
      crewsOf(
        make(
          cards(
            12,
            withCrews(at => (at < 2 ? 900 : 1)),
          ),
        ),
      ),
    ).toMatchObject({
      total: null,
      withheld: [{ what: 'total', because: 'dominantShare', needed: 0.85, found: null }],
    })
  })

  test('is withheld where some were left out, so that it would be no total', () => {
    const made = make(
      cards(13, at => ({
        organisation: { name: '', country: at < 8 ? 'PT' : 'ES', field: '' },
        facts: { crews: 10 },
      })),
      { peers: [portugal], quartiles: false },
    )

    expect(crewsOf(made, 1)).toMatchObject({ n: 7, total: null, withheld: [{}, { what: 'total' }] })
  })
})

import { describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import { compare } from '#engine/benchmark/compare.ts'
import { soWhat } from '#engine/benchmark/meaning/soWhat.ts'
import { peerChoices } from '#engine/benchmark/peers/peerChoices.ts'
import { impossibleFigures } from '#engine/benchmark/possible.ts'
import { impossibleOnSheet } from '#engine/benchmark/sheet/impossibleOnSheet.ts'
import { makeSheet } from '#engine/benchmark/sheet/makeSheet.ts'
import { benchmarkRules as rules } from '#tests/builders/benchmarkRules.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'
import { aCard } from './builders.ts'

const by = { pack, rules }
const card = (id: string, measures: Card['measures'], parts: Partial<Card> = {}): Card =>
  aCard(id, { pack: { id: pack.id, version: pack.version }, measures, ...parts })
const contact = (id: string, figure: number, parts: Partial<Card> = {}): Card =>
  card(id, { 'direct-contact': figure }, parts)
const contactOf = (cards: readonly Card[], own?: Card) =>
  compare(cards, { pack, rules, own }).measures.find(({ id }) => id === 'direct-contact')

describe('a figure that cannot be', () => {
  test('does not count, and the card counts with its other figures', () => {
    const cards = [contact('a', 0.4), contact('b', 0.5), contact('c', 0.6), contact('d', -5), contact('e', 57)]

    expect(contactOf(cards)).toMatchObject({ n: 3, median: 0.5, range: [0.4, 0.6], impossible: 2 })
    expect(compare(cards, { pack, rules, own: undefined }).counted).toHaveLength(5)
  })

  test('is named with its reason', () => {
    const found = impossibleFigures(
      card(
        'a',
        { 'direct-contact': 57, review: -3, 'committed-participants': 12.5, staff: 2.5 },
        {
          facts: { 'members.committed': 10_001, 'team.fte-paid': 1.5 },
        },
      ),
      by,
    )

    expect(found).toEqual([
      { kind: 'measure', id: 'direct-contact', value: 57, because: 'beyond-whole', limit: 1 },
      { kind: 'measure', id: 'review', value: -3, because: 'below', limit: 0 },
      { kind: 'measure', id: 'committed-participants', value: 12.5, because: 'not-whole', limit: null },
      { kind: 'fact', id: 'members.committed', value: 10_001, because: 'above', limit: 10_000 },
    ])
  })

  test('of the own round is no figure, and never a strength', () => {
    const found = contactOf([contact('a', 0.4), contact('b', 0.5)], contact('own', 17 / 9))

    expect(found).toMatchObject({
      own: null,
      standing: null,
      ownImpossible: { value: 17 / 9, because: 'beyond-whole' },
    })
    expect(soWhat({ measures: found === undefined ? [] : [found] }, { most: 5, rules }).strengths).toEqual([])
  })

  test('makes nobody a peer by it', () => {
    const cards = [card('a', { 'committed-participants': 57_000 }), card('b', { 'committed-participants': 120 })]

    expect(peerChoices(cards, by, []).find(one => one.by === 'size')).toMatchObject({
      options: [{ value: 100, count: 1 }],
      silent: 1,
    })
  })

  test('may be rounded past its limit on a card without name, no further', () => {
    const rounded = (figure: number) => contact('a', figure, { anonymous: true })

    expect(impossibleFigures(card('a', { 'committed-participants': 15_000 }, { anonymous: true }), by)).toHaveLength(1)
    expect(impossibleFigures(rounded(1), by)).toEqual([])
    expect(impossibleFigures(rounded(1.05), by)).toHaveLength(1)
  })
})

describe('a sheet', () => {
  const { sheet } = makeSheet({
    id: 's1',
    group: { id: 'g1', name: 'A region' },
    round: { id: 'r1', name: '2026' },
    pack,
    rules,
    cards: Array.from({ length: 20 }, (_, at) => contact(`c${String(at)}`, at < 8 ? 57 : at / 20)),
    peers: [],
    quartiles: true,
    ledger: [],
    frozen: '2026-11-28',
  })
  const at = sheet.peers[0]?.figures.findIndex(({ id }) => id === 'direct-contact') ?? -1
  const withFigure = (parts: object) => ({
    ...sheet,
    peers: sheet.peers.map(group => ({
      ...group,
      figures: group.figures.map((figure, place) => (place === at ? { ...figure, ...parts } : figure)),
    })),
  })

  test('is made of the figures that can be', () => {
    expect(sheet.peers[0]?.figures[at]).toMatchObject({ n: 12, median: 0.7 })
    expect(impossibleOnSheet(sheet, by)).toEqual([])
  })

  test.each([
    { parts: { median: 1.2, quartiles: null }, because: 'beyond-whole', value: 1.2 },
    { parts: { median: 0.5, quartiles: [-0.1, 0.6] }, because: 'below', value: -0.1 },
    { parts: { median: 0.5, quartiles: [0.6, 0.7] }, because: 'order', value: 0.5 },
  ])('with $parts is told apart: $because', ({ parts, because, value }) => {
    expect(impossibleOnSheet(withFigure(parts), by)).toMatchObject([
      { id: 'direct-contact', path: `/peers/0/figures/${String(at)}`, because, value },
    ])
  })
})

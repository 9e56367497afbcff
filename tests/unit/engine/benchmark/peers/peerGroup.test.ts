import { describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import { bandOf, membership, type PeerCriterion } from '#engine/benchmark/peers/peerGroup.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../builders.ts'

const by = { pack: harbours(), rules: benchmarkRules }
const group = (...criteria: readonly PeerCriterion[]) => ({ id: 'g', name: 'Peers', criteria })
const place = (card: Card, ...criteria: readonly PeerCriterion[]) => membership(card, group(...criteria), by)

const card = aCard('k1', {
  organisation: { name: 'Quay', country: 'PT', field: 'Energy' },
  labels: ['bronze'],
  measures: { 'committed-participants': 41, 'topic-age': 5 },
})

describe('a group of peers', () => {
  test('without criteria takes everybody in', () => {
    expect(place(aCard('x'))).toBe('member')
  })

  test.each<[string, PeerCriterion, string]>([
    ['the same field', { by: 'field', of: ['Energy', 'Food'] }, 'member'],
    ['another field', { by: 'field', of: ['Food'] }, 'outside-group'],
    ['one of a group of countries', { by: 'country', of: ['ES', 'PT'] }, 'member'],
    ['another country', { by: 'country', of: ['ES'] }, 'outside-group'],
    ['41 participants, the band from 40', { by: 'size', of: [40] }, 'member'],
    ['41 participants, the band from 15', { by: 'size', of: [15] }, 'outside-group'],
    ['5 years, the band from 5', { by: 'age', of: [5, 10] }, 'member'],
    ['Bronze held', { by: 'label', of: ['bronze', 'silver'] }, 'member'],
    ['no label wanted', { by: 'label', of: ['none'] }, 'outside-group'],
    ['hand-picked', { by: 'picked', of: ['k1'] }, 'member'],
    ['not picked', { by: 'picked', of: ['k2'] }, 'outside-group'],
  ])('%s', (_, criterion, expected) => {
    expect(place(card, criterion)).toBe(expected)
  })

  test.each<PeerCriterion>([
    { by: 'field', of: ['Energy'] },
    { by: 'country', of: ['PT'] },
    { by: 'size', of: [0] },
    { by: 'age', of: [0] },
    { by: 'label', of: ['none'] },
  ])('by $by does not guess what a card does not say', criterion => {
    expect(place(aCard('silent'), criterion)).toBe('not-said')
  })

  test('combined wants all of it; a field that is wrong is told before one that is not said', () => {
    const silent = aCard('silent', { organisation: { name: 'x', country: 'PT', field: '' } })

    expect(place(card, { by: 'country', of: ['PT'] }, { by: 'field', of: ['Energy'] })).toBe('member')
    expect(place(card, { by: 'country', of: ['PT'] }, { by: 'field', of: ['Food'] })).toBe('outside-group')
    expect(place(silent, { by: 'country', of: ['ES'] }, { by: 'field', of: ['Food'] })).toBe('outside-group')
    expect(place(silent, { by: 'country', of: ['PT'] }, { by: 'field', of: ['Food'] })).toBe('not-said')
  })

  test('a band begins at its figure', () => {
    const size = (participants: number) =>
      bandOf(aCard('a', { measures: { 'committed-participants': participants } }), 'size', by)

    expect([0, 14, 15, 39, 40, 99, 100, 900].map(size)).toEqual([0, 0, 15, 15, 40, 40, 100, 100])
  })
})

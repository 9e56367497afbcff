import { describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import { cardTrust, takeCard, type CardTrust } from '#engine/benchmark/cards/takeCard.ts'
import { aCard } from '../builders.ts'

const signedBy = (key: string) => ({ signed: { algorithm: 'ES256', key, signature: 's' } as const })

describe('the trust in a card', () => {
  test.each([
    { card: aCard('a'), signature: 'unsigned', known: [], trust: 'unsigned' },
    { card: aCard('a', signedBy('k1')), signature: 'changed', known: ['k1'], trust: 'changed' },
    { card: aCard('a', signedBy('k1')), signature: 'sound', known: ['k0', 'k1'], trust: 'known' },
    { card: aCard('a', signedBy('k2')), signature: 'sound', known: ['k1'], trust: 'new-device' },
    { card: aCard('a', signedBy('k1')), signature: 'sound', known: [], trust: 'new-device' },
  ] as const)('$signature with keys $known: $trust', ({ card, signature, known, trust }) => {
    expect(cardTrust(card, signature, known)).toBe(trust)
  })
})

describe('a card that comes in', () => {
  const take = (
    held: Card | undefined,
    arrived: Card,
    trust: CardTrust = 'unsigned',
    elsewhere: readonly Card[] = [],
  ) => {
    const decision = takeCard({ held, elsewhere, arrived, trust, tomorrow: '2026-11-28' })
    return decision.outcome === 'refused' ? decision.because : decision.outcome
  }
  const first = aCard('a', { issued: '2026-11-02' })
  const later = { ...first, issued: '2026-11-20', measures: { berths: 3 } }

  test('is accepted, takes the place of an earlier one, and is refused where it is older or the same', () => {
    expect(take(undefined, first)).toBe('accepted')
    expect(take(first, later)).toBe('updated')
    expect(take(later, first)).toBe('older')
    expect(take(first, { ...first, measures: { ...first.measures } })).toBe('same')
  })

  test('is vouched for by what the same sender sent for other groups, which is never older nor the same', () => {
    const signed = { ...later, ...signedBy('k1') }
    const foreign = { ...first, ...signedBy('k2') }

    expect(take(undefined, first, 'unsigned', [later])).toBe('accepted')
    expect(take(undefined, first, 'unsigned', [signed])).toBe('unsigned-after-signed')
    expect(take(undefined, foreign, 'new-device', [signed])).toBe('other-key')
    expect(take(undefined, foreign, 'known', [signed])).toBe('accepted')
    expect(take(undefined, { ...first, invented: !first.invented }, 'unsigned', [later])).toBe('invented')
  })

  test('of an earlier round is older, whenever it was issued', () => {
    expect(take(first, { ...later, referenceDate: '2025-02-28' })).toBe('older')
    expect(take(later, { ...first, referenceDate: '2026-11-15' })).toBe('updated')
  })

  test('of the same day is told apart by the instant, or not at all', () => {
    const corrected = { ...first, measures: { berths: 9 } }
    const at = (card: Card, issuedAt: string) => ({ ...card, issuedAt })
    const [ten, eleven] = ['2026-11-02T10:00:00.000Z', '2026-11-02T12:00:00+01:00']

    expect(take(first, corrected)).toBe('undecided')
    expect(take(at(first, ten), at(corrected, eleven))).toBe('updated')
    expect(take(at(first, eleven), at(corrected, ten))).toBe('older')
  })

  test('from the future is refused: nothing later could ever take its place', () => {
    expect(take(undefined, { ...first, issued: '2026-11-28' })).toBe('accepted')
    expect(take(undefined, { ...first, issued: '2026-11-29' })).toBe('issued-in-future')
  })

  test('that was changed since it was signed is refused, whatever else', () => {
    expect(take(undefined, { ...first, ...signedBy('k1') }, 'changed')).toBe('changed-since-signed')
  })

  test('without signature does not take the place of a signed one; with one it does', () => {
    expect(take({ ...first, ...signedBy('k1') }, later)).toBe('unsigned-after-signed')
    expect(take(first, { ...later, ...signedBy('k1') }, 'new-device')).toBe('updated')
  })

  test('with another key waits until the keys were compared', () => {
    const held = { ...first, ...signedBy('k1') }

    expect(take(held, { ...later, ...signedBy('k1') }, 'new-device')).toBe('updated')
    expect(take(held, { ...later, ...signedBy('k2') }, 'new-device')).toBe('other-key')
    expect(take(held, { ...later, ...signedBy('k2') }, 'known')).toBe('updated')
  })

  test('of an invented cluster never takes the place of a real one', () => {
    expect(take({ ...first, invented: false }, later)).toBe('invented')
  })
})

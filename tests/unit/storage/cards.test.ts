import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import { listCards, putCards, removeCards, restoreCards, takeBack } from '#storage/cards.ts'
import { rememberCompared } from '#storage/comparedKeys.ts'
import type { LaurelDatabase } from '#storage/database.ts'
import { aDevice } from '#tests/builders/aDevice.ts'
import { aCard } from '../formats/aCard.ts'

const signedWith = (key: string) => ({ algorithm: 'ES256', key, signature: 's' }) as const

/** Takes cards in one step. @returns the outcome of each. */
async function take(laurel: LaurelDatabase, ...cards: readonly Card[]) {
  const arrived = cards.map(card => ({
    card,
    signature: card.signed === undefined ? ('unsigned' as const) : ('sound' as const),
  }))
  return putCards(laurel, arrived, '2026-11-28')
}
const outcomes = (taken: Awaited<ReturnType<typeof take>>) =>
  taken.map(({ decision }) => (decision.outcome === 'refused' ? decision.because : decision.outcome))

describe('cards that come in', () => {
  test('the newest of one organisation wins, whatever the order of arrival', async () => {
    const { laurel } = aDevice()

    expect(outcomes(await take(laurel, aCard({ issued: '2026-11-10' })))).toEqual(['accepted'])
    expect(outcomes(await take(laurel, aCard({ issued: '2026-11-09' })))).toEqual(['older'])
    expect(outcomes(await take(laurel, aCard({ issued: '2026-11-11' })))).toEqual(['updated'])
    expect(await listCards(laurel)).toEqual([aCard({ issued: '2026-11-11' })])
  })

  test('can be stopped while they are taken: then none of them is', async () => {
    const { laurel } = aDevice()
    await take(laurel, aCard({ id: 'before' }))
    const many = Array.from({ length: 600 }, (_, at) => ({
      card: aCard({ id: `card-${String(at)}` }),
      signature: 'unsigned' as const,
    }))
    const stop = new AbortController()
    const taken = putCards(laurel, many, '2026-11-28', stop.signal)
    stop.abort()

    await expect(taken).rejects.toThrow()
    expect((await listCards(laurel)).map(({ id }) => id)).toEqual(['before'])
  })

  test('for two groups are two: each group keeps its latest, and an old one wins in neither', async () => {
    const { laurel } = aDevice()
    const sent = (group: string, issued: string) => aCard({ issued, group: { id: group, name: group, round: '2026' } })
    const [north, south] = [sent('north', '2026-11-10'), sent('south', '2026-11-12')]

    expect(outcomes(await take(laurel, north, south))).toEqual(['accepted', 'accepted'])
    expect(outcomes(await take(laurel, sent('north', '2026-11-09'), sent('south', '2026-11-11')))).toEqual([
      'older',
      'older',
    ])
    expect(await listCards(laurel)).toEqual([north, south])

    const corrected = sent('north', '2026-11-11')
    const taken = await take(laurel, corrected, aCard({ issued: '2026-11-01' }))
    expect(outcomes(taken)).toEqual(['updated', 'accepted'])
    await takeBack(laurel, taken)
    expect(await listCards(laurel)).toEqual([north, south])

    await removeCards(laurel, [south])
    expect(await listCards(laurel)).toEqual([north])
  })

  test('of the version before, which kept one of each sender, are all there', async () => {
    aDevice()
    const before = new Dexie('laurel')
    before.version(4).stores({ cards: 'id', comparedKeys: '[card+key]' })
    const group = { id: 'north', name: 'North', round: '2026' }
    const cards = [aCard({ id: 'a', group }), aCard({ id: 'b' })]
    await before.table('cards').bulkAdd(cards)
    before.close()
    const { laurel } = aDevice()

    expect(await listCards(laurel)).toEqual(cards)
    expect(outcomes(await take(laurel, ...cards))).toEqual(['same', 'same'])
  })

  test('together: two of one organisation in one file are taken one after the other', async () => {
    const { laurel } = aDevice()
    const [old, late] = [aCard({ issued: '2026-11-10' }), aCard({ issued: '2026-11-11' })]

    expect(outcomes(await take(laurel, old, late, old))).toEqual(['accepted', 'updated', 'older'])
    expect(await listCards(laurel)).toEqual([late])
  })

  test('can be taken back in one step: what was held before is held again', async () => {
    const { laurel } = aDevice()
    const before = aCard({ issued: '2026-11-01' })
    await take(laurel, before)
    const taken = await take(
      laurel,
      aCard({ issued: '2026-11-10' }),
      aCard({ issued: '2026-11-11' }),
      aCard({ id: 'b' }),
    )
    await takeBack(laurel, taken)

    expect(await listCards(laurel)).toEqual([before])
  })

  test('and changed since then: taking back leaves the later card alone', async () => {
    const { laurel } = aDevice()
    const taken = await take(laurel, aCard({ issued: '2026-11-10' }))
    const late = aCard({ issued: '2026-11-12' })
    await take(laurel, late)
    await takeBack(laurel, taken)

    expect(await listCards(laurel)).toEqual([late])
  })

  test('1 200 at once, and one that cannot be stored: none of them is', async () => {
    const { laurel } = aDevice()
    const cards = Array.from({ length: 1200 }, (_, i) => aCard({ id: `c${i}` }))
    const broken = { ...aCard({ id: 'broken' }), facts: { f: () => 1 } } as unknown as Card

    await expect(take(laurel, ...cards, broken)).rejects.toThrow()
    expect(await listCards(laurel)).toEqual([])
    expect(outcomes(await take(laurel, ...cards)).filter(outcome => outcome !== 'accepted')).toEqual([])
    expect(await listCards(laurel)).toHaveLength(1200)
  })

  test('with another key than the one held is refused until that key was compared', async () => {
    const { laurel } = aDevice()
    await take(laurel, aCard({ signed: signedWith('old') }))
    const later = aCard({ issued: '2026-11-26', signed: signedWith('new') })

    expect(outcomes(await take(laurel, later))).toEqual(['other-key'])
    await rememberCompared(laurel, { card: later.id, key: 'new', comparedAt: '2026-11-26T10:00:00.000Z' })
    expect(await take(laurel, later)).toMatchObject([{ trust: 'known', decision: { outcome: 'updated' } }])
  })

  test('removed ones can be put back, but not over one that came since', async () => {
    const { laurel } = aDevice()
    const [a, b] = [aCard({ id: 'a' }), aCard({ id: 'b' })]
    await take(laurel, a, b)
    await removeCards(laurel, [a, b])
    const late = aCard({ id: 'b', issued: '2026-11-27' })
    await take(laurel, late)
    await restoreCards(laurel, [a, b])

    expect(await listCards(laurel)).toEqual([a, late])
  })
})

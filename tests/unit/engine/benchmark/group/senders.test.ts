import { describe, expect, test } from 'vitest'
import { sendersOf } from '#engine/benchmark/group/senders.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { aGroup } from '#tests/builders/aGroup.ts'
import { aCard } from '../builders.ts'

const group = aGroup({ pack: { id: 'harbours', version: '1.0.0' } })
const named = (name: string, parts: Partial<Card> = {}): Card =>
  aCard(name, { organisation: { name, country: '', field: '' }, ...parts })
const unnamed = (id: string): Card => aCard(id, { organisation: { name: '', country: '', field: '' }, anonymous: true })

const of = (held: readonly Card[], assigned = {}, today = '2026-12-01', parts = {}) =>
  sendersOf(aGroup({ ...group, ...parts }), held, { assigned, today })

describe('who of a group has sent', () => {
  test('is known by the name on the card, whatever its letter case and blanks', () => {
    const { members, missing } = of([named('tidal  works ')])

    expect(members).toMatchObject([{ state: 'sent' }, { state: 'missing', card: undefined }])
    expect(missing).toBe(1)
  })

  test('is late when the day is over, and on the last day not yet', () => {
    const stateOn = (today: string) => of([], {}, today).members.map(({ state }) => state)

    expect(stateOn('2026-12-15')).toEqual(['missing', 'missing'])
    expect(stateOn('2026-12-16')).toEqual(['late', 'late'])
  })

  test('comes with what differs: version, date, no signature', () => {
    const card = named('Tidal Works', { referenceDate: '2025-12-31', pack: { id: 'harbours', version: '0.9.0' } })

    expect(of([card]).members[0]?.notes).toEqual(['other-version', 'other-date', 'unsigned'])
    expect(of([card], {}, '2026-12-01', { openness: 'closed' }).members[0]?.notes).toEqual([
      'other-version',
      'other-date',
    ])
  })

  test('is said by the coordinator where the name does not tell', () => {
    const card = named('Tidal Works Ltd')

    expect(of([card])).toMatchObject({ strangers: [card], cards: [] })
    expect(of([card], { [card.id]: 'm1' })).toMatchObject({ strangers: [], cards: [card] })
    expect(of([card], { [card.id]: '' })).toMatchObject({ strangers: [], cards: [], setAside: [card] })
    expect(of([card], { [card.id]: 'nobody' }), 'a member that is gone').toMatchObject({ strangers: [card] })
  })

  test('cannot be told of cards without name: only how many are missing', () => {
    const closed = of([unnamed('a')], {}, '2026-12-01', { openness: 'closed' })

    expect(closed).toMatchObject({ cards: [{ id: 'a' }], missing: 1, unnamed: [{ id: 'a' }] })
    expect(of([unnamed('a')]).cards, 'an open group has no use for them').toEqual([])
  })

  test('tells cards that were sent for another group from its own', () => {
    const elsewhere = { group: { id: 'g2', name: 'Harbours of the north', round: '2026' } }
    const here = { group: { id: 'g1', name: 'Atlantic five', round: '2026' } }
    const member = named('Tidal Works', elsewhere)
    const closed = { openness: 'closed' } as const

    expect(of([member]), 'a member’s waits for the word of the coordinator').toMatchObject({
      strangers: [member],
      cards: [],
    })
    expect(of([member], { [member.id]: 'm1' }).cards).toEqual([member])
    expect(of([named('Somebody else', elsewhere)]).strangers, 'a stranger’s is of no concern').toEqual([])
    expect(of([{ ...unnamed('a'), ...elsewhere }], {}, '2026-12-01', closed).cards, 'nor is one without name').toEqual(
      [],
    )
    expect(of([{ ...unnamed('a'), ...here }], {}, '2026-12-01', closed).unnamed).toHaveLength(1)
  })

  test('has for each group the card that was sent for it, however late the one for another is', () => {
    const sentFor = (id: string, issued: string) => ({ issued, group: { id, name: id, round: '2026' } })
    const [mine, other] = [
      named('Tidal Works', sentFor('g1', '2026-11-01')),
      named('Tidal Works', sentFor('g2', '2026-11-20')),
    ]

    expect(of([mine, other])).toMatchObject({ cards: [mine], strangers: [], missing: 1 })
    expect(of([other, mine], { [mine.id]: 'm2' }).cards, 'said by hand').toEqual([mine])
    expect(of([other, mine], {}, '2026-12-01', { id: 'g2' }).cards).toEqual([other])
    expect(of([mine, other], { [mine.id]: '' }).setAside).toHaveLength(1)
  })

  test('leaves cards of another pack aside', () => {
    expect(of([named('Tidal Works', { pack: { id: 'mills', version: '1.0.0' } })]).cards).toEqual([])
  })
})

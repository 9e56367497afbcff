import { describe, expect, test } from 'vitest'
import { draftOf, groupOf, membersOf, missingOf, newDraft, nextRound } from '#features/groups/groupDraft.ts'
import { aGroup } from '#tests/builders/aGroup.ts'

const pack = { id: 'cluster-excellence', version: '2.0.0' }
const numbers = () => {
  let n = 0
  return () => `new-${String(++n)}`
}

describe('partners as lines of a text', () => {
  test('are a name and, after a comma or a tab, two letters of a country', () => {
    expect(membersOf('Tidal Works, PT\nCosta, Mar y Sol\n\n  Nord\tDE \nTidal Works', [], numbers())).toEqual([
      { id: 'new-1', name: 'Tidal Works', country: 'PT' },
      { id: 'new-2', name: 'Costa, Mar y Sol', country: '' },
      { id: 'new-3', name: 'Nord', country: 'DE' },
    ])
  })

  test('keep their id from edition to edition', () => {
    const { members } = aGroup()

    expect(membersOf('Costa Cerámica\nTidal Works, PT', members, numbers()).map(({ id }) => id)).toEqual(['m2', 'm1'])
  })
})

describe('the draft of a group', () => {
  test('begins ready-made, with two months to send', () => {
    const draft = newDraft('region', '2026-12-31', term => term)

    expect(draft).toMatchObject({ openness: 'closed', quartiles: 'alone', deadline: '2027-02-28', roundName: '2026' })
    expect(missingOf(draft)).toEqual(['name', 'coordinatorName', 'contact'])
  })

  test('comes back as the group it was', () => {
    const group = aGroup()

    expect(groupOf(draftOf(group), { before: group, pack, isNextRound: false, newId: numbers() })).toEqual(group)
  })

  test('of the next round is a year later, with the present pack and a round of its own', () => {
    const group = aGroup()
    const next = groupOf(nextRound(draftOf(group)), { before: group, pack, isNextRound: true, newId: numbers() })

    expect(next).toMatchObject({
      id: group.id,
      referenceDate: '2027-10-31',
      deadline: '2027-12-15',
      round: { id: 'new-1', name: '2027' },
      pack,
    })
  })
})

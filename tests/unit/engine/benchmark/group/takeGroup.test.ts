import { describe, expect, test } from 'vitest'
import { agreementChanges } from '#engine/benchmark/group/agreement.ts'
import { takeGroup } from '#engine/benchmark/group/takeGroup.ts'
import { aGroup } from '#tests/builders/aGroup.ts'

const later = aGroup({ edition: 2, deadline: '2027-01-15' })

describe('a group that comes in', () => {
  test('is new, or the same as the one here', () => {
    expect(takeGroup(undefined, aGroup())).toEqual({ outcome: 'new' })
    expect(takeGroup(aGroup(), aGroup())).toEqual({ outcome: 'same' })
  })

  test('takes the place of an earlier edition, and says what of the agreement has changed', () => {
    expect(takeGroup(aGroup(), later)).toEqual({ outcome: 'later', changes: ['deadline'] })
  })

  test('never takes the place of a later edition, nor of one of its own number that says something else', () => {
    expect(takeGroup(later, aGroup())).toEqual({ outcome: 'refused', because: 'earlier' })
    expect(takeGroup(aGroup(), aGroup({ openness: 'closed' }))).toEqual({ outcome: 'refused', because: 'undecided' })
  })
})

describe('what has changed of an agreement', () => {
  test('is named part by part, in the order of the page', () => {
    const { terms, members } = aGroup()
    const now = aGroup({ terms: { ...terms, quoted: 'Medians.' }, members: members.slice(1), quartiles: true })

    expect(agreementChanges(aGroup(), now)).toEqual(['members', 'quartiles', 'quoted'])
  })

  test('is nothing when members stand in another order, or when groups of peers are added', () => {
    const peers = [{ id: 'p', name: 'Old ports', criteria: [] }]

    expect(agreementChanges(aGroup(), aGroup({ members: aGroup().members.toReversed(), peers }))).toEqual([])
  })
})

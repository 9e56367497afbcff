import { describe, expect, test } from 'vitest'
import { aGroup } from '#tests/builders/aGroup.ts'
import { aTab } from '#tests/builders/aTab.ts'

const later = aGroup({ edition: 2, deadline: '2027-01-15' })

describe('a group that is coordinated here', () => {
  test('is kept, and becomes a new edition when what is agreed changes, and only then', async () => {
    const { groups } = aTab()
    await groups.save(aGroup())
    await groups.save(aGroup({ purpose: 'Another one.' }))
    await groups.savePeers('g1', [{ id: 'p', name: 'Ports', criteria: [] }])

    expect(groups.find('g1')).toMatchObject({ coordinated: true, group: { edition: 2, peers: [{ name: 'Ports' }] } })
  })

  test('remembers of which member a card was said to be', async () => {
    const { groups } = aTab()
    await groups.save(aGroup())
    await groups.assign('g1', 'card-1', 'm1')
    await groups.assign('g1', 'card-2', '')
    await groups.assign('g1', 'card-1', undefined)

    expect(groups.find('g1')?.assigned).toEqual({ 'card-2': '' })
  })
})

describe('a group that came by link', () => {
  test('is joined by several clusters of one device, each for itself', async () => {
    const { groups } = aTab()
    await groups.receive(aGroup())
    await groups.join('g1', { organisation: 'a', member: 'm1' })
    await groups.join('g1', { organisation: 'b', member: 'm2' })
    await groups.leave('g1', 'a')

    expect(groups.joiningOf('g1', 'a')).toBeUndefined()
    expect(groups.joiningOf('g1', 'b')).toMatchObject({ member: 'm2', edition: 1, at: '2026-11-23T10:00:00.000Z' })
    expect(groups.find('g1')?.coordinated).toBe(false)
  })

  test('that changed after joining says what changed, until it is agreed to again', async () => {
    const { groups } = aTab()
    await groups.receive(aGroup())
    await groups.join('g1', { organisation: 'a', member: 'm1' })

    expect(await groups.receive(later)).toEqual({ outcome: 'later', changes: ['deadline'] })
    expect(groups.changesSince('g1', 'a')).toEqual(['deadline'])
    await groups.join('g1', { organisation: 'a', member: 'm1' })
    expect(groups.changesSince('g1', 'a')).toEqual([])
  })

  test('keeps the groups of peers of the device beside those that come', async () => {
    const { groups } = aTab()
    await groups.receive(aGroup())
    await groups.savePeers('g1', [{ id: 'mine', name: 'Near me', criteria: [] }])
    await groups.receive(aGroup({ edition: 2, peers: [{ id: 'p', name: 'Ports', criteria: [] }] }))

    expect(groups.find('g1')?.group.peers.map(({ id }) => id)).toEqual(['p', 'mine'])
  })

  test('of an earlier edition changes nothing', async () => {
    const { groups } = aTab()
    await groups.receive(later)

    expect(await groups.receive(aGroup())).toEqual({ outcome: 'refused', because: 'earlier' })
    expect(groups.find('g1')?.group).toEqual(later)
  })
})

test('groups of another tab are seen in this one, and gone when they are removed', async () => {
  const { groups } = aTab()
  const other = aTab()
  await groups.save(aGroup())
  await other.groups.refresh()
  expect(other.groups.groups.map(({ id }) => id)).toEqual(['g1'])

  await other.groups.remove('g1')
  await groups.refresh()
  expect(groups.groups).toEqual([])
})

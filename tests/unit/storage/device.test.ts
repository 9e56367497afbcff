import { describe, expect, test } from 'vitest'
import { noteSaved, readCanary, writeCanary } from '#storage/canary.ts'
import { laurelDatabase } from '#storage/database.ts'
import { databaseOf, onStorageTrouble } from '#storage/device.ts'
import { eraseEverything } from '#storage/erase.ts'
import { forgetAll, recall, remember } from '#storage/localMemory.ts'
import {
  dropOrganisation,
  listOrganisations,
  listRemoved,
  patchOrganisation,
  putOrganisation,
} from '#storage/organisations.ts'
import { saveProblemOf } from '#storage/saveProblem.ts'
import { readUpdates } from '#storage/updates.ts'
import { aDevice } from '#tests/builders/aDevice.ts'
import '#tests/builders/aLocalStorage.ts'

const row = (id: string, changedAt = '2026-11-23T10:00:00.000Z') => ({
  id,
  name: id,
  goal: 'bronze' as const,
  invented: false,
  changedAt,
})
const bytes = new Uint8Array([0, 0])

describe('the organisations of a device', () => {
  test('are listed with the last changed first', async () => {
    const { laurel } = aDevice()
    await putOrganisation(laurel, row('old', '2025-01-01T00:00:00.000Z'), bytes)
    await putOrganisation(laurel, row('new'), bytes)

    expect((await listOrganisations(laurel)).map(each => each.id)).toEqual(['new', 'old'])
  })

  test('can be had back after deletion until they are dropped for good', async () => {
    const { laurel } = aDevice()
    await putOrganisation(laurel, row('a'), bytes)
    await patchOrganisation(laurel, 'a', { removed: true })
    expect(await listOrganisations(laurel)).toEqual([])
    expect(await listRemoved(laurel)).toEqual(['a'])

    await patchOrganisation(laurel, 'a', { removed: false })
    expect(await listOrganisations(laurel)).toHaveLength(1)

    await putOrganisation(laurel, row('b'), bytes)
    await dropOrganisation(laurel, 'a')
    expect((await readUpdates(laurel, 'a', 0)).updates).toEqual([])
    expect((await readUpdates(laurel, 'b', 0)).updates).toHaveLength(1)
  })

  test('invented ones live in a database of their own', () => {
    const device = aDevice()

    expect(databaseOf(device, 'demo-tides')).toBe(device.demo)
    expect(databaseOf(device, 'tides')).toBe(device.laurel)
  })
})

describe('outside the database', () => {
  test('the canary remembers how many organisations there were and when something was saved', () => {
    expect(readCanary()).toBeUndefined()
    noteSaved('2026-11-23T10:00:00.000Z')
    expect(readCanary()).toEqual({ organisations: 1, savedAt: '2026-11-23T10:00:00.000Z' })
    writeCanary({ organisations: 3, savedAt: '2026-11-23T10:00:00.000Z' })
    noteSaved('2026-11-23T11:00:00.000Z')
    expect(readCanary()).toEqual({ organisations: 3, savedAt: '2026-11-23T11:00:00.000Z' })
  })

  test('what somebody else wrote there is not believed and not erased', () => {
    localStorage.setItem('laurel.canary', '{"organisations":')
    localStorage.setItem('other', 'kept')
    expect(readCanary()).toBeUndefined()
    remember('settings', { theme: 'dark' })
    forgetAll()

    expect(recall('settings')).toBeUndefined()
    expect(localStorage.getItem('other')).toBe('kept')
  })
})

test('erasing leaves no database and no memory', async () => {
  const device = aDevice()
  await putOrganisation(device.laurel, row('a'), bytes)
  await putOrganisation(device.demo, row('demo-a'), bytes)
  noteSaved('2026-11-23T10:00:00.000Z')
  const other = aDevice()
  await eraseEverything(device)

  expect(readCanary()).toBeUndefined()
  await other.laurel.dexie.open()
  expect(await listOrganisations(other.laurel)).toEqual([])
})

test('a newer Laurel in another tab gets the database at once, and this tab hears why it cannot save', async () => {
  const device = aDevice()
  const told: string[] = []
  onStorageTrouble(device, problem => told.push(problem))
  await putOrganisation(device.laurel, row('a'), bytes)
  const newer = laurelDatabase('laurel')
  newer.dexie.version(99).stores({ more: 'id' })
  await newer.dexie.open()

  expect(told).toEqual(['closed'])
  const failed = await putOrganisation(device.laurel, row('b'), bytes).catch(saveProblemOf)
  expect(failed).toBe('closed')
  newer.dexie.close()
})

describe('the reason why something was not stored', () => {
  test.each([
    { what: 'no room left', error: { name: 'AbortError', inner: { name: 'QuotaExceededError' } }, reason: 'quota' },
    { what: 'no IndexedDB at all', error: { name: 'MissingAPIError' }, reason: 'private' },
    { what: 'a closed database', error: { name: 'DatabaseClosedError' }, reason: 'closed' },
    {
      what: 'a database closed because it could not be opened',
      error: { name: 'DatabaseClosedError', inner: { name: 'MissingAPIError' } },
      reason: 'private',
    },
    {
      what: 'a private window of an old Firefox',
      error: { name: 'OpenFailedError', inner: { name: 'InvalidStateError' } },
      reason: 'private',
    },
    { what: 'a damaged store', error: { name: 'OpenFailedError', inner: { name: 'UnknownError' } }, reason: 'other' },
    { what: 'a database of a newer version', error: { name: 'VersionError' }, reason: 'closed' },
    { what: 'anything else', error: new TypeError('x'), reason: 'other' },
    { what: 'no error object', error: 'x', reason: 'other' },
  ])('$what is told as $reason', ({ error, reason }) => {
    expect(saveProblemOf(error)).toBe(reason)
  })
})

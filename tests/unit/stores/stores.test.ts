import { Dexie } from 'dexie'
import { describe, expect, test, vi } from 'vitest'
import { readCanary } from '#storage/canary.ts'
import { aTab } from '#tests/builders/aTab.ts'

const profile = { name: 'Aurora Cluster', country: 'BG', field: '', goal: 'bronze' } as const
const round = { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 } as const

async function begun(tab = aTab()) {
  const id = await tab.library.create(profile, round)
  return { ...tab, id }
}

/** What another tab says arrives when it arrives. */
async function eventually(check: () => void): Promise<void> {
  await vi.waitFor(check, { timeout: 2000, interval: 5 })
}

describe('an organisation', () => {
  test('is open, stored and listed when it has been created', async () => {
    const { open, library, id } = await begun()

    expect(open.id).toBe(id)
    expect(open.organisation?.profile).toEqual(profile)
    expect(open.round).toMatchObject(round)
    expect(open.saveState).toBe('saved')
    expect(open.savedAt).toEqual(new Date('2026-11-23T10:00:00.000Z'))
    expect(library.organisations).toMatchObject([{ id, name: 'Aurora Cluster', goal: 'bronze' }])
    expect(readCanary()).toEqual({ organisations: 1, savedAt: '2026-11-23T10:00:00.000Z' })
  })

  test('is there again on a new page, answers and all', async () => {
    const { open, id } = await begun()
    open.answer('members.committed', 31)
    open.setNote('commitment', 'Ask Iva')
    await open.flush()
    const page = aTab()

    expect(await page.open.open(id)).toBe(true)
    expect(page.open.organisation).toEqual(open.organisation)
    expect(page.open.answers.values).toEqual({ 'members.committed': 31 })
    expect(page.open.savedAt).toEqual(new Date('2026-11-23T10:00:00.000Z'))
    expect(await page.open.open('nobody')).toBe(false)
  })

  test('is saving before the command returns, and saved when it is stored', async () => {
    const { open } = await begun()
    open.answer('members.committed', 31)
    expect(open.saveState).toBe('saving')
    await open.flush()
    expect(open.saveState).toBe('saved')

    open.answer('members.committed', 31)
    expect(open.saveState).toBe('saving')
    await eventually(() => expect(open.saveState).toBe('saved'))
  })

  test('is saving from the first key until the field has spoken', async () => {
    const { open } = await begun()
    open.typing()
    expect(open.saveState).toBe('saving')
    open.answer('members.committed', 3)
    await open.flush()
    expect(open.saveState).toBe('saved')
  })

  test('can be renamed, duplicated, deleted and had back', async () => {
    const { open, library, id } = await begun()
    open.answer('members.committed', 31)
    await library.rename(id, 'Borealis')
    const copy = await library.duplicate(id)
    expect(library.organisations.map(each => each.name).toSorted()).toEqual(['Borealis', 'Borealis 2'])

    await library.remove(id)
    expect(open.id).toBeUndefined()
    expect(library.organisations.map(each => each.id)).toEqual([copy])
    expect(await open.open(id)).toBe(false)
    await library.restore(id)
    expect(library.organisations).toHaveLength(2)
    await open.open(copy)
    expect(open.answers.values).toEqual({ 'members.committed': 31 })
  })

  test('deleted on a page that was left is gone for good', async () => {
    const { device, library, id } = await begun()
    await library.remove(id)
    await aTab().library.refresh()

    expect(await device.laurel.organisations.count()).toBe(0)
    expect(await device.laurel.updates.count()).toBe(0)
  })
})

describe('two tabs', () => {
  test('see what the other says without being asked', async () => {
    const one = await begun()
    const two = aTab()
    await two.open.open(one.id)
    one.open.answer('members.committed', 31)
    two.open.answer('members.listed', 40)
    await Promise.all([one.open.flush(), two.open.flush()])

    await eventually(() => {
      expect(one.open.answers.values).toEqual({ 'members.committed': 31, 'members.listed': 40 })
      expect(two.open.organisation).toEqual(one.open.organisation)
    })
  })

  test('that answer one question differently show both until one settles it', async () => {
    const one = await begun()
    const two = aTab()
    await two.open.open(one.id)
    one.open.answer('members.committed', 31)
    two.open.answer('members.committed', 29)
    await Promise.all([one.open.flush(), two.open.flush()])

    await eventually(() => expect(one.open.conflicts.get('members.committed')).toHaveLength(2))
    one.open.answer('members.committed', 30)
    await eventually(() => expect(two.open.answers.values['members.committed']).toBe(30))
    expect(two.open.conflicts.size).toBe(0)
  })
})

describe('storage that fails', () => {
  test('is named, keeps the answers, still gives a file, and is caught up with', async () => {
    const { open, device, id } = await begun()
    let isFull = true
    device.laurel.updates.hook('creating', () => {
      if (isFull) throw new DOMException('no room', 'QuotaExceededError')
    })
    open.answer('members.committed', 31)
    await open.flush()
    expect(open.saveState).toBe('error')
    expect(open.saveProblem).toBe('quota')
    expect(open.encode()?.organisation.decisions).toHaveLength(1)

    await open.close()
    await open.open(id)
    expect(open.answers.values).toEqual({ 'members.committed': 31 })
    isFull = false
    open.answer('members.listed', 40)
    await open.flush()
    expect(open.saveState).toBe('saved')
    expect(open.saveProblem).toBeUndefined()
  })

  test('because there is none at all still lets one work and gives a file', async () => {
    const { indexedDB } = Dexie.dependencies
    Object.assign(Dexie.dependencies, { indexedDB: undefined })
    const tab = aTab()
    Dexie.dependencies.indexedDB = indexedDB
    const id = await tab.library.create(profile, round)
    tab.open.answer('members.committed', 31)
    await tab.open.flush()

    expect(await tab.open.open(id)).toBe(true)
    expect(tab.open.saveProblem).toBe('private')
    expect(tab.open.answers.values).toEqual({ 'members.committed': 31 })
    expect(tab.open.encode()?.organisation.profile).toEqual(profile)
  })

  test('that was emptied by the browser is told as a loss, not as a first visit', async () => {
    const { device } = await begun()
    await device.laurel.dexie.delete()
    const page = aTab()
    await page.library.refresh()
    expect(page.library.lost).toBe(true)
    expect(page.library.lostCount).toBe(1)

    await page.library.forgetLoss()
    expect(page.library.lost).toBe(false)
    expect(readCanary()?.organisations).toBe(0)
  })
})

describe('undo', () => {
  test('takes back what was done and says what it was', async () => {
    const { open } = await begun()
    open.answer('members.committed', 31)
    open.setLater('commitment', true)
    expect(open.undo()).toEqual({ kind: 'later', subject: 'commitment' })
    expect(open.undo()).toEqual({ kind: 'answer', subject: 'members.committed' })
    expect(open.canUndo).toBe(false)
    expect(open.redo()).toEqual({ kind: 'answer', subject: 'members.committed' })
    expect(open.answers.values).toEqual({ 'members.committed': 31 })
  })
})

describe('the demo', () => {
  test('opens on a complete cluster, marked as invented, and is not counted among one’s own', async () => {
    const tab = await begun()
    const id = await tab.library.openDemo()
    await tab.open.open(id)
    await tab.library.refresh()

    expect(tab.open.organisation?.invented).toBe(true)
    expect(tab.library.organisations.filter(each => each.invented).length).toBeGreaterThanOrEqual(8)
    expect(readCanary()?.organisations).toBe(1)
  })

  test('is as it was at first after one click', async () => {
    const { library, open } = aTab()
    const id = await library.openDemo()
    await open.open(id)
    const before = open.organisation
    open.answer('members.committed', 1234)
    await library.resetDemo()

    expect(open.organisation).toEqual(before)
  })
})

test('erasing leaves nothing, in this tab and in the other', async () => {
  const one = await begun()
  const two = aTab()
  await two.open.open(one.id)
  await one.library.eraseEverything()

  await eventually(() => expect(two.open.id).toBeUndefined())
  expect(one.library.organisations).toEqual([])
  expect(readCanary()).toBeUndefined()
})

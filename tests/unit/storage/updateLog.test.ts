import { IDBDatabase } from 'fake-indexeddb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import * as commands from '#documents/commands.ts'
import { OrganisationDocument } from '#documents/organisationDocument.ts'
import { currentAnswers } from '#engine/answers/decisions.ts'
import { checksum } from '#storage/checksum.ts'
import type { LaurelDatabase } from '#storage/database.ts'
import { listOrganisations } from '#storage/organisations.ts'
import { UpdateLog, type SaveState } from '#storage/updateLog.ts'
import { compactUpdates, readUpdates } from '#storage/updates.ts'
import { aDevice } from '#tests/builders/aDevice.ts'
import { aClock, aDocument } from '#tests/builders/aDocument.ts'

const id = 'org-1'
const round = 'round-1'
const now = aClock()

/** A document whose updates are logged, as an open tab has it. */
function aTab(database: LaurelDatabase, document = aDocument()) {
  const states: SaveState['kind'][] = []
  const summary = () => ({ name: document.snapshot().profile.name, goal: 'bronze' as const, invented: false })
  const log = new UpdateLog(database, { id, summary, whole: () => document.encode() }, now, state =>
    states.push(state.kind),
  )
  document.onUpdate((update, origin) => {
    if (origin !== 'stored') log.add(update)
  })
  return { document, log, states }
}

async function reopened(database: LaurelDatabase): Promise<OrganisationDocument> {
  const { updates } = await readUpdates(database, id, 0)
  return new OrganisationDocument(updates, { rater: 'r', now })
}

const valuesOf = (document: OrganisationDocument) => currentAnswers(document.snapshot().decisions, round).values

test('a checksum is the CRC-32 of its bytes', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

describe('a log', () => {
  test('says saving at once and saved when the answer can be read by a new page', async () => {
    const { laurel } = aDevice()
    const { document, log, states } = aTab(laurel)
    document.run(commands.answer(round, 'members.committed', 31))
    expect(states).toEqual(['saving'])
    await log.flush()

    expect(states).toEqual(['saving', 'saved'])
    expect((await reopened(aDevice().laurel)).snapshot()).toEqual(document.snapshot())
  })

  test('asks the medium to confirm, and says saved only when the transaction is complete', async () => {
    const { laurel } = aDevice()
    const { document, log, states } = aTab(laurel)
    const kept = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')
    const begin = kept?.value as IDBDatabase['transaction']
    const asked: unknown[] = []
    const order: string[] = []
    IDBDatabase.prototype.transaction = function (...wanted) {
      const transaction = begin.apply(this, wanted)
      if (wanted[1] === 'readwrite') asked.push(wanted[2])
      if (wanted[1] === 'readwrite') transaction.addEventListener('complete', () => order.push('complete', ...states))
      return transaction
    }
    document.run(commands.answer(round, 'members.committed', 31))
    await log.flush()

    Object.defineProperty(IDBDatabase.prototype, 'transaction', { ...kept })
    expect(asked).toEqual([{ durability: 'strict' }])
    expect(order).toEqual(['complete', 'saving'])
    expect(states).toEqual(['saving', 'saved'])
  })

  test('says not saved while the storage gives no answer, and saved once it does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { laurel } = aDevice()
    let answer = (): void => undefined
    const answered = new Promise<void>(resolve => (answer = resolve))
    const { document, log, states } = aTab({ ...laurel, ready: () => answered })
    document.run(commands.answer(round, 'members.committed', 31))
    vi.advanceTimersByTime(9_999)
    expect(states).toEqual(['saving'])
    vi.advanceTimersByTime(1)
    expect(states).toEqual(['saving', 'error'])
    document.run(commands.answer(round, 'members.committed', 32))
    expect(states).toEqual(['saving', 'error', 'error'])
    vi.useRealTimers()
    answer()
    await log.flush()

    expect(states).toEqual(['saving', 'error', 'error', 'saved'])
    expect(valuesOf(await reopened(laurel))).toEqual({ 'members.committed': 32 })
  })

  test('a page killed after any acknowledged answer has lost nothing', async () => {
    const { laurel } = aDevice()
    const { document, log } = aTab(laurel)
    for (let n = 1; n <= 20; n++) {
      document.run(commands.answer(round, `q${n}`, n))
      await log.flush()
      expect(valuesOf(await reopened(laurel))).toEqual(valuesOf(document))
    }
  })

  test('writes every update as a row, and those given together in one transaction', async () => {
    const { laurel } = aDevice()
    const { document, log } = aTab(laurel)
    document.run(commands.answer(round, 'first', 1))
    await log.flush()
    for (let n = 1; n <= 5; n++) document.run(commands.answer(round, `q${n}`, n))
    await log.flush()

    expect(await laurel.updates.count()).toBe(6)
  })

  test('keeps the list of organisations up to date', async () => {
    const { laurel } = aDevice()
    const { document, log } = aTab(laurel)
    document.run(commands.setProfile({ name: 'Borealis' }))
    await log.flush()

    expect(await listOrganisations(laurel)).toMatchObject([{ id, name: 'Borealis', removed: false }])
  })

  test('writes the whole document when the beginning is gone from the device', async () => {
    const { laurel } = aDevice()
    const { document, log } = aTab(laurel)
    document.run(commands.answer(round, 'q1', 1))
    await log.flush()
    await laurel.updates.clear()
    await laurel.organisations.clear()
    document.run(commands.answer(round, 'q2', 2))
    await log.flush()

    expect(valuesOf(await reopened(laurel))).toEqual({ q1: 1, q2: 2 })
  })
})

describe('what cannot be stored', () => {
  test('is not said to be saved, names the reason, stays in memory and is stored when there is room again', async () => {
    const { laurel } = aDevice()
    const states: SaveState[] = []
    const document = aDocument()
    const summary = () => ({ name: '', goal: 'bronze' as const, invented: false })
    const log = new UpdateLog(laurel, { id, summary, whole: () => document.encode() }, now, state => states.push(state))
    document.onUpdate(update => log.add(update))
    let isFull = true
    const refuse = () => {
      if (isFull) throw new DOMException('no room', 'QuotaExceededError')
    }
    laurel.updates.hook('creating', refuse)
    document.run(commands.answer(round, 'q1', 1))
    await log.flush()
    expect(states.at(-1)).toEqual({ kind: 'error', problem: 'quota' })
    expect(await laurel.updates.count()).toBe(0)
    expect(await laurel.organisations.count()).toBe(0)

    document.run(commands.answer(round, 'q2', 2))
    await log.flush()
    expect(states.at(-1)?.kind).toBe('error')

    isFull = false
    log.retry()
    await log.flush()
    expect(states.at(-1)).toEqual({ kind: 'saved' })
    expect(valuesOf(await reopened(laurel))).toEqual({ q1: 1, q2: 2 })
  })

  test('because the database was closed is stored by opening it again', async () => {
    const { laurel } = aDevice()
    const { document, log, states } = aTab(laurel)
    document.run(commands.answer(round, 'q1', 1))
    await log.flush()
    laurel.dexie.close()
    document.run(commands.answer(round, 'q2', 2))
    await log.flush()

    expect(states.at(-1)).toBe('saved')
    expect(valuesOf(await reopened(laurel))).toEqual({ q1: 1, q2: 2 })
  })
})

describe('a broken row', () => {
  test('is left out and counted, the rest opens', async () => {
    const { laurel } = aDevice()
    const { document, log } = aTab(laurel)
    document.run(commands.answer(round, 'q1', 1))
    await log.flush()
    for (let n = 2; n <= 5; n++) document.run(commands.answer(round, `q${n}`, n))
    await log.flush()
    const rows = await laurel.updates.toArray()
    const third = rows[2]
    if (third?.seq !== undefined) await laurel.updates.update(third.seq, { bytes: third.bytes.map(byte => byte ^ 1) })

    const read = await readUpdates(laurel, id, 0)
    expect(read.broken).toBe(1)
    expect(valuesOf(await reopened(laurel))).toEqual({ q1: 1, q2: 2, q4: 4, q5: 5 })
  })

  test('is set aside as it is when the rows are made one', async () => {
    const { laurel } = aDevice()
    const { document, log } = aTab(laurel)
    for (let n = 1; n <= 3; n++) {
      document.run(commands.answer(round, `q${n}`, n))
      await log.flush()
    }
    const rows = await laurel.updates.toArray()
    if (rows[1]?.seq !== undefined) await laurel.updates.update(rows[1].seq, { checksum: 0 })
    await compactUpdates(laurel, id)

    expect(await laurel.updates.count()).toBe(1)
    expect(await laurel.setAside.toArray()).toMatchObject([{ organisation: id, bytes: rows[1]?.bytes }])
    expect(valuesOf(await reopened(laurel))).toEqual({ q1: 1, q3: 3 })
  })
})

describe('two tabs', () => {
  test('write many answers at once: nothing is lost, and both come to the same', async () => {
    const [deviceA, deviceB] = [aDevice(), aDevice()]
    const a = aTab(deviceA.laurel)
    a.document.run(commands.setNote(round, 'team', 'begun'))
    await a.log.flush()
    const b = aTab(deviceB.laurel, await reopened(deviceB.laurel))
    for (let n = 0; n < 100; n++) {
      a.document.run(commands.answer(round, `a${n}`, n))
      b.document.run(commands.answer(round, `b${n}`, n))
      b.document.run(commands.answer(round, 'both', n))
      if (n % 10 === 0) await Promise.all([a.log.flush(), b.log.flush()])
      if (n % 25 === 0) await compactUpdates(deviceA.laurel, id)
    }
    a.document.run(commands.answer(round, 'both', -1))
    await Promise.all([a.log.flush(), b.log.flush()])

    const stored = await readUpdates(deviceA.laurel, id, 0)
    a.document.apply(stored.updates, 'stored')
    b.document.apply(stored.updates, 'stored')
    expect(a.document.snapshot()).toEqual(b.document.snapshot())
    expect((await reopened(deviceA.laurel)).snapshot()).toEqual(a.document.snapshot())
    expect(Object.keys(valuesOf(a.document))).toHaveLength(201)
  })

  test('making one row of many loses no row written meanwhile', async () => {
    const [deviceA, deviceB] = [aDevice(), aDevice()]
    const { document, log } = aTab(deviceA.laurel)
    for (let n = 0; n < 30; n++) document.run(commands.answer(round, `q${n}`, n))
    const work = [log.flush(), compactUpdates(deviceB.laurel, id), compactUpdates(deviceA.laurel, id)]
    document.run(commands.answer(round, 'late', 1))
    await Promise.all([...work, log.flush()])

    expect((await reopened(deviceB.laurel)).snapshot()).toEqual(document.snapshot())
  })
})

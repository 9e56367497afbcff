import { Dexie } from 'dexie'
import { mergeUpdates } from '#documents/compaction.ts'
import { checksum } from './checksum.ts'
import type { LaurelDatabase, UpdateRow } from './database.ts'

interface ReadUpdates {
  readonly updates: readonly Uint8Array[]
  /** Greatest number read: the next reading starts behind it. */
  readonly last: number
  /** Rows whose bytes are not what was written; they are set aside, the rest opens. */
  readonly broken: number
}

export function updateRow(organisation: string, bytes: Uint8Array): UpdateRow {
  return { organisation, checksum: checksum(bytes), bytes }
}

/** Rows of an organisation behind number `after`, in the order they were written. */
export async function readUpdates(database: LaurelDatabase, organisation: string, after: number): Promise<ReadUpdates> {
  await database.ready()
  const rows = await rowsBehind(database, organisation, after).toArray()
  const sound = rows.filter(isSound)
  return {
    updates: sound.map(row => row.bytes),
    last: rows.at(-1)?.seq ?? after,
    broken: rows.length - sound.length,
  }
}

/**
 * Makes one row of many, in one transaction: no other tab can write in between, and a crash leaves either the
 * many or the one. Broken rows are set aside as they are.
 */
export async function compactUpdates(database: LaurelDatabase, organisation: string): Promise<void> {
  const { dexie, updates, setAside } = database
  await database.ready()
  await dexie.transaction('rw', updates, setAside, async () => {
    const rows = await rowsBehind(database, organisation, 0).toArray()
    const sound = rows.filter(isSound)
    if (sound.length > 1) await updates.add(updateRow(organisation, mergeUpdates(sound.map(row => row.bytes))))
    const broken = rows.filter(row => !isSound(row))
    await setAside.bulkAdd(broken.map(({ organisation, checksum, bytes }) => ({ organisation, checksum, bytes })))
    const replaced = sound.length > 1 ? rows : broken
    await updates.bulkDelete(replaced.flatMap(row => row.seq ?? []))
  })
}

function rowsBehind(database: LaurelDatabase, organisation: string, after: number) {
  return database.updates
    .where('[organisation+seq]')
    .between([organisation, after], [organisation, Dexie.maxKey], false, true)
}

function isSound(row: UpdateRow): boolean {
  return row.bytes instanceof Uint8Array && checksum(row.bytes) === row.checksum
}

import type { LaurelDatabase, OrganisationRow } from './database.ts'
import { updateRow } from './updates.ts'

/** All organisations of a database, the last changed first. */
export async function listOrganisations(database: LaurelDatabase): Promise<readonly OrganisationRow[]> {
  await database.ready()
  const rows = await database.organisations.toArray()
  return rows.filter(row => !row.removed).toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
}

export async function findOrganisation(database: LaurelDatabase, id: string): Promise<OrganisationRow | undefined> {
  await database.ready()
  return database.organisations.get(id)
}

/** Ids of those that were deleted and may still be had back. */
export async function listRemoved(database: LaurelDatabase): Promise<readonly string[]> {
  await database.ready()
  const rows = await database.organisations.toArray()
  return rows.filter(row => row.removed).map(row => row.id)
}

/** Stores a whole organisation: a new one, a copy, one from a file. */
export async function putOrganisation(
  database: LaurelDatabase,
  row: Omit<OrganisationRow, 'savedToFileAt' | 'removed'>,
  update: Uint8Array,
): Promise<void> {
  await database.ready()
  await database.dexie.transaction('rw', database.updates, database.organisations, async () => {
    const known = await database.organisations.get(row.id)
    await database.updates.add(updateRow(row.id, update))
    await database.organisations.put({ ...row, savedToFileAt: known?.savedToFileAt ?? '', removed: false })
  })
}

export async function patchOrganisation(
  database: LaurelDatabase,
  id: string,
  patch: Partial<Pick<OrganisationRow, 'removed' | 'savedToFileAt'>>,
): Promise<void> {
  await database.ready()
  await database.organisations.update(id, patch)
}

/** Deletes for good. */
export async function dropOrganisation(database: LaurelDatabase, id: string): Promise<void> {
  const { dexie, updates, setAside, organisations, evidence, signingKeys, pseudonyms } = database
  await database.ready()
  await dexie.transaction('rw', [updates, setAside, organisations, evidence, signingKeys, pseudonyms], async () => {
    const keys = await updates.where('[organisation+seq]').between([id, 0], [id, Infinity]).primaryKeys()
    await updates.bulkDelete(keys)
    await setAside.where('organisation').equals(id).delete()
    await evidence.where('[organisation+hash]').between([id, ''], [id, '\uffff']).delete()
    await signingKeys.delete(id)
    await pseudonyms.where('[organisation+purpose]').between([id, ''], [id, '\uffff']).delete()
    await organisations.delete(id)
  })
}

import type { GroupRow, LaurelDatabase } from './database.ts'

export async function listGroups(database: LaurelDatabase): Promise<readonly GroupRow[]> {
  await database.ready()
  return database.groups.toArray()
}

/**
 * Changes a group in one transaction, or adds it.
 *
 * @param change The row as it is to be, from the one that is here; undefined leaves everything as it is.
 * @returns the row that is here afterwards.
 */
export async function changeGroup(
  database: LaurelDatabase,
  id: string,
  change: (here: GroupRow | undefined) => GroupRow | undefined,
): Promise<GroupRow | undefined> {
  await database.ready()
  return database.dexie.transaction('rw', database.groups, async () => {
    const here = await database.groups.get(id)
    const next = change(here)
    if (next !== undefined) await database.groups.put(next)
    return next ?? here
  })
}

/** With its sheets and its ledger. */
export async function dropGroup(database: LaurelDatabase, id: string): Promise<void> {
  const { dexie, groups, sheets, ledgers } = database
  await database.ready()
  await dexie.transaction('rw', groups, sheets, ledgers, async () => {
    await sheets.where('group').equals(id).delete()
    await ledgers.delete(id)
    await groups.delete(id)
  })
}

/** All groups with their sheets and ledgers. */
export async function dropAllGroups({ dexie, groups, sheets, ledgers, ready }: LaurelDatabase): Promise<void> {
  await ready()
  await dexie.transaction('rw', groups, sheets, ledgers, async () => {
    await Promise.all([groups.clear(), sheets.clear(), ledgers.clear()])
  })
}

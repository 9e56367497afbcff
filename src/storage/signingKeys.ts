import type { LaurelDatabase, SigningKeyRow } from './database.ts'

/** The key of an organisation on this device; undefined until its first named card is signed. */
export async function findSigningKey(
  database: LaurelDatabase,
  organisation: string,
): Promise<SigningKeyRow | undefined> {
  await database.ready()
  return database.signingKeys.get(organisation)
}

/**
 * Keeps a new key, unless another tab was first: then that one stays.
 * @returns the key that is kept.
 */
export async function keepSigningKey(database: LaurelDatabase, row: SigningKeyRow): Promise<SigningKeyRow> {
  await database.ready()
  return database.dexie.transaction('rw', database.signingKeys, async () => {
    const kept = await database.signingKeys.get(row.organisation)
    if (kept === undefined) await database.signingKeys.add(row)
    return kept ?? row
  })
}

/** Puts a new key in the place of the one before. */
export async function replaceSigningKey(database: LaurelDatabase, row: SigningKeyRow): Promise<void> {
  await database.ready()
  await database.signingKeys.put(row)
}

export async function removeSigningKey(database: LaurelDatabase, organisation: string): Promise<void> {
  await database.ready()
  await database.signingKeys.delete(organisation)
}

import type { LaurelDatabase } from './database.ts'

/** Files of papers, by organisation and hash: the same bytes are stored once. */

/** Keeps a file; nothing happens when it is there. */
export async function putFile(
  database: LaurelDatabase,
  organisation: string,
  hash: string,
  bytes: Uint8Array,
): Promise<void> {
  await database.ready()
  await database.dexie.transaction('rw', database.evidence, async () => {
    const known = await database.evidence.where('[organisation+hash]').equals([organisation, hash]).count()
    if (known === 0) await database.evidence.add({ organisation, hash, bytes })
  })
}

/** The bytes of a file; undefined when they are not on this device. */
export async function readFile(
  database: LaurelDatabase,
  organisation: string,
  hash: string,
): Promise<Uint8Array | undefined> {
  await database.ready()
  return (await database.evidence.get([organisation, hash]))?.bytes
}

/** Hashes of all files that are kept for an organisation; their bytes are not read. */
export async function listFiles(database: LaurelDatabase, organisation: string): Promise<readonly string[]> {
  await database.ready()
  const keys = await filesOf(database, organisation).primaryKeys()
  return keys.map(([, hash]) => hash)
}

/** Deletes for good what no paper names. `named` is asked at the last moment. */
export async function dropUnnamed(
  database: LaurelDatabase,
  organisation: string,
  named: () => ReadonlySet<string>,
): Promise<void> {
  await database.ready()
  await database.dexie.transaction('rw', database.evidence, async () => {
    const keys = await filesOf(database, organisation).primaryKeys()
    const kept = named()
    await database.evidence.bulkDelete(keys.filter(([, hash]) => !kept.has(hash)))
  })
}

/** A copy of all files for another organisation, one after the other. */
export async function copyFiles(
  from: { readonly database: LaurelDatabase; readonly organisation: string },
  to: { readonly database: LaurelDatabase; readonly organisation: string },
): Promise<void> {
  for (const hash of await listFiles(from.database, from.organisation)) {
    const bytes = await readFile(from.database, from.organisation, hash)
    if (bytes) await putFile(to.database, to.organisation, hash, bytes)
  }
}

function filesOf(database: LaurelDatabase, organisation: string) {
  return database.evidence.where('[organisation+hash]').between([organisation, ''], [organisation, '\uffff'])
}

import type { LaurelDatabase } from './database.ts'

/** Every word under which organisations of this device sent cards without name. */
export async function listPseudonyms(database: LaurelDatabase): Promise<readonly string[]> {
  await database.ready()
  return (await database.pseudonyms.toArray()).map(({ pseudonym }) => pseudonym)
}

/**
 * The word under which an organisation sends cards for one purpose: drawn once, so that a corrected card takes the
 * place of the one before, and another for each purpose, so that nothing leads from one to the other.
 *
 * @param drawn taken when there is none yet.
 */
export async function pseudonymFor(
  database: LaurelDatabase,
  { organisation, purpose }: { readonly organisation: string; readonly purpose: string },
  drawn: string,
): Promise<string> {
  await database.ready()
  return database.dexie.transaction('rw', database.pseudonyms, async () => {
    const kept = await database.pseudonyms.get([organisation, purpose])
    if (kept === undefined) await database.pseudonyms.add({ organisation, purpose, pseudonym: drawn })
    return kept?.pseudonym ?? drawn
  })
}

import type { LaurelDatabase, LedgerRow, SheetRow } from './database.ts'

/** Sheets of all groups, the last kept first. */
export async function listSheets(database: LaurelDatabase): Promise<readonly SheetRow[]> {
  await database.ready()
  const rows = await database.sheets.toArray()
  return rows.toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
}

/** Keeps a sheet that came in. One that was made here stays the one that was made here. */
export async function putSheet(database: LaurelDatabase, row: SheetRow): Promise<void> {
  await database.ready()
  await database.dexie.transaction('rw', database.sheets, async () => {
    const here = await database.sheets.get(row.id)
    if (here === undefined) await database.sheets.add(row)
  })
}

export async function dropSheet(database: LaurelDatabase, id: string): Promise<void> {
  await database.ready()
  await database.sheets.delete(id)
}

/** Who stood behind all figures that sheets of a group have shown; nobody while there was none. */
export async function ledgerOf(database: LaurelDatabase, group: string): Promise<LedgerRow['shown']> {
  await database.ready()
  return (await database.ledgers.get(group))?.shown ?? []
}

/**
 * Keeps a sheet that was made with the ledger that its figures were entered in: both or none, so that no sheet leaves
 * of which the ledger does not know.
 *
 * @param before How many figures the ledger held when the sheet was made.
 * @throws Error when another tab has made a sheet since.
 */
export async function keepMade(
  database: LaurelDatabase,
  { row, ledger, before }: { readonly row: SheetRow; readonly ledger: LedgerRow; readonly before: number },
): Promise<void> {
  const { dexie, sheets, ledgers } = database
  await database.ready()
  await dexie.transaction('rw', sheets, ledgers, async () => {
    const here = (await ledgers.get(ledger.group))?.shown.length ?? 0
    if (here !== before) throw new Error('keepMade: another sheet was made meanwhile')
    await sheets.put(row)
    await ledgers.put(ledger)
  })
}

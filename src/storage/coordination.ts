import type { Coordination } from '#formats/coordinationFile.ts'
import type { LaurelDatabase } from './database.ts'

type Content = Omit<Coordination, 'laurel'>

/** Everything a coordinator has of a group; undefined when it is not coordinated here. */
export async function readCoordinated(database: LaurelDatabase, id: string): Promise<Content | undefined> {
  const { dexie, groups, sheets, ledgers } = database
  await database.ready()
  return dexie.transaction('r', groups, sheets, ledgers, async () => {
    const row = await groups.get(id)
    if (row?.coordinated !== true) return undefined
    const kept = await sheets.where('group').equals(id).toArray()
    return {
      group: row.group,
      assigned: row.assigned,
      ledger: (await ledgers.get(id))?.shown ?? [],
      sheets: kept.map(({ sheet }) => sheet),
    }
  })
}

/**
 * Brings a coordinator's copy back, in one transaction. What is here already is kept, and no figure that was shown is
 * forgotten: the ledgers are put together.
 *
 * @param keptAt ISO instant.
 */
export async function putCoordinated(database: LaurelDatabase, content: Content, keptAt: string): Promise<void> {
  const { dexie, groups, sheets, ledgers } = database
  const { id } = content.group
  await database.ready()
  await dexie.transaction('rw', groups, sheets, ledgers, async () => {
    const here = await groups.get(id)
    const isLater = here === undefined || content.group.edition > here.group.edition
    await groups.put({
      id,
      group: isLater ? content.group : here.group,
      coordinated: true,
      joinings: here?.joinings ?? [],
      assigned: { ...content.assigned, ...here?.assigned },
    })
    const shown = (await ledgers.get(id))?.shown ?? []
    const known = new Set(shown.map(each => JSON.stringify(each)))
    const missing = content.ledger.filter(each => !known.has(JSON.stringify(each)))
    await ledgers.put({ group: id, shown: [...shown, ...missing] })
    const there = new Set(await sheets.where('group').equals(id).primaryKeys())
    const lost = content.sheets.filter(sheet => !there.has(sheet.id) && sheet.group.id === id)
    await sheets.bulkAdd(lost.map(sheet => ({ id: sheet.id, group: id, sheet, made: true, keptAt })))
  })
}

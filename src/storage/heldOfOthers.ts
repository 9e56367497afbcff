import type { LaurelDatabase } from './database.ts'

/** How much of others a device holds. */
export interface HeldOfOthers {
  readonly cards: number
  /** Keys whose words were compared. */
  readonly keys: number
  /** Groups of others that somebody here was invited to, and those coordinated here. */
  readonly groups: number
  readonly coordinated: number
  /** Sheets of others, and those made here. */
  readonly sheets: number
  readonly made: number
}

/** Counts what came from others. Cards and keys lie with those of real clusters, groups and sheets of the demo apart. */
export async function countHeld(database: LaurelDatabase, ofGroups: LaurelDatabase): Promise<HeldOfOthers> {
  await Promise.all([database.ready(), ofGroups.ready()])
  const [cards, keys, groups, sheets] = await Promise.all([
    database.cards.count(),
    database.comparedKeys.count(),
    ofGroups.groups.toArray(),
    ofGroups.sheets.toArray(),
  ])
  const coordinated = groups.filter(row => row.coordinated).length
  const made = sheets.filter(row => row.made).length
  return { cards, keys, groups: groups.length - coordinated, coordinated, sheets: sheets.length - made, made }
}

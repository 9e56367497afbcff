import type { ComparedKeyRow, LaurelDatabase } from './database.ts'

/** Every key whose words were compared with its owner. */
export async function listComparedKeys(database: LaurelDatabase): Promise<readonly ComparedKeyRow[]> {
  await database.ready()
  return database.comparedKeys.toArray()
}

export async function rememberCompared(database: LaurelDatabase, row: ComparedKeyRow): Promise<void> {
  await database.ready()
  await database.comparedKeys.put(row)
}

export async function forgetCompared(
  database: LaurelDatabase,
  { card, key }: Omit<ComparedKeyRow, 'comparedAt'>,
): Promise<void> {
  await database.ready()
  await database.comparedKeys.delete([card, key])
}

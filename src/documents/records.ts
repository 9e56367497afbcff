import type { SharedMap } from './sharedMaps.ts'

export type FieldValue = string | number | boolean

/** Key of a record's field. Ids may hold dots, fields never do. */
export function fieldKey(id: string, field: string): string {
  return `${id}.${field}`
}

/** The flat keys `<id>.<field>` gathered by id, ids in alphabetical order. */
export function readRecords(map: SharedMap): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const records = new Map<string, Record<string, unknown>>()
  for (const key of [...map.keys()].toSorted()) {
    const dot = key.lastIndexOf('.')
    if (dot < 1) continue
    const id = key.slice(0, dot)
    const record = records.get(id) ?? (Object.create(null) as Record<string, unknown>)
    record[key.slice(dot + 1)] = map.get(key)
    records.set(id, record)
  }
  return records
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

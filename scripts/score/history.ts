import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import { isIsoDate } from '#engine/questionnaire/calendar.ts'
import { historyEventKinds, type HistoryEventKind } from '#engine/questionnaire/labelScheme.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { quote } from '#formats/refuse.ts'
import { readJson } from '#formats/readJson.ts'
import { refused } from './files.ts'
import type { Taken } from './files.ts'

const most = 1000

/** `[ { "label", "event", "date" } ]`, with `certificate` and `validUntil` where they are known. */
export function readHistory(bytes: Uint8Array, { scheme }: Pack): Taken<readonly HistoryEvent[]> {
  const json = readJson(bytes)
  if (!json.ok) return json
  if (!Array.isArray(json.value)) return refused('schema', '/', { keyword: 'type', context: 'type', type: 'array' })
  if (json.value.length > most) return refused('too-large', '/', { maximum: most })
  const labels = scheme.labels.map(({ id }) => id)
  const events: HistoryEvent[] = []
  for (const [index, entry] of (json.value as readonly unknown[]).entries()) {
    const read = readEvent(entry, index, labels)
    if (!read.ok) return read
    events.push(read.value)
  }
  return { ok: true, value: events }
}

function readEvent(entry: unknown, index: number, labels: readonly string[]): Taken<HistoryEvent> {
  const path = `/${String(index)}`
  if (!(entry instanceof Object)) return refused('schema', path, { keyword: 'type', context: 'type', type: 'object' })
  const fields = entry as Readonly<Record<string, unknown>>
  const stranger = Object.keys(fields).find(name => !known.includes(name))
  if (stranger !== undefined) {
    const details = { keyword: 'additionalProperties', context: 'additionalProperties' }
    return refused('schema', path, { ...details, additionalProperty: quote(stranger) })
  }
  const { label, event, date, certificate, validUntil } = fields
  if (typeof label !== 'string' || !labels.includes(label)) return wrong(`${path}/label`)
  if (!isEvent(event)) return wrong(`${path}/event`)
  if (!isDay(date)) return noDay(`${path}/date`)
  if (validUntil !== undefined && !isDay(validUntil)) return noDay(`${path}/validUntil`)
  if (certificate !== undefined && typeof certificate !== 'string') return wrong(`${path}/certificate`)
  return {
    ok: true,
    value: {
      id: String(index),
      label,
      event,
      date,
      ...(certificate !== undefined && { certificate }),
      ...(validUntil !== undefined && { validUntil }),
    },
  }
}

const known = ['label', 'event', 'date', 'certificate', 'validUntil']

const isDay = (value: unknown): value is string => typeof value === 'string' && isIsoDate(value)

const isEvent = (value: unknown): value is HistoryEventKind => historyEventKinds.some(kind => kind === value)

const wrong = (path: string): Taken<never> => refused('schema', path, { keyword: 'enum', context: 'enum' })

const noDay = (path: string): Taken<never> =>
  refused('schema', path, { keyword: 'format', context: 'format', format: 'date' })

import type { CalendarEntry } from '#engine/labels/calendar.ts'
import { columns } from './columns.ts'
import { packWords } from './words.ts'

/** The days that follow from what happened, for people. */
export function calendarTable(entries: readonly CalendarEntry[], texts: ReadonlyMap<string, unknown>): string {
  const words = packWords(texts)
  const rows = entries.map(({ label, kind, dates, basis, from }) => [
    dates.join(' or '),
    words.label(label),
    saidOf[kind],
    `after ${from.event} ${from.date} (${basis})`,
  ])
  return `\nCalendar\n${rows.length === 0 ? '  Nothing follows from these dates.' : columns(rows)}\n`
}

const saidOf: Readonly<Record<CalendarEntry['kind'], string>> = {
  'valid-from': 'valid from here',
  expires: 'ends',
  'renewal-opens': 'the year to renew begins',
  'last-day-to-renew': 'last day to renew',
  'window-opens': 'next benchmarking from here',
  'window-closes': 'next benchmarking up to here',
  reminder: 'name the areas now',
}

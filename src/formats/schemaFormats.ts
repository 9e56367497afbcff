const day = /^(\d{4})-(\d{2})-(\d{2})$/
const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** A day of the calendar as `YYYY-MM-DD`; 30 February is none. */
export function isDay(text: string): boolean {
  const [, year, month, date] = (day.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined || month < 1 || month > 12) return false
  return date >= 1 && date <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

/** An instant as `YYYY-MM-DDThh:mm:ssZ`, or with an offset in place of Z. */
export function isInstant(text: string): boolean {
  const [, date] = instant.exec(text) ?? []
  return date !== undefined && isDay(date)
}

/** The only formats a schema of ours names; `scripts/validators.mjs` compiles them in. */
export const schemaFormats = { date: isDay, 'date-time': isInstant } as const

import { isIsoDate } from '#engine/questionnaire/calendar.ts'

const instant =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** An instant as `YYYY-MM-DDThh:mm:ssZ`, or with an offset in place of Z. */
function isInstant(text: string): boolean {
  const [, date] = instant.exec(text) ?? []
  return date !== undefined && isIsoDate(date)
}

/** The only formats a schema of ours names; `scripts/validators.mjs` compiles them in. */
export const schemaFormats = { date: isIsoDate, 'date-time': isInstant } as const

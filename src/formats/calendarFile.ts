import type { IsoDate } from '#engine/questionnaire/answers.ts'

/** A day for a calendar program. */
export interface CalendarDay {
  /** Says what it is and not when, so that a later file moves it and does not double it. */
  readonly id: string
  readonly date: IsoDate
  readonly title: string
  readonly description: string
  /** Days before it on which the program reminds. */
  readonly remind: readonly number[]
}

const millisecondsOfMinute = 60_000

/**
 * An iCalendar file (RFC 5545): whole days without a time zone, an alarm for each reminder. The number of an edition
 * (`SEQUENCE`) grows by the minute and the instant (`DTSTAMP`) by the second, so that a program which has an event
 * already takes the later file for the newer one.
 * @param stamp ISO instant at which it is written; the same content and stamp give the same text.
 */
export function writeCalendar(days: readonly CalendarDay[], stamp: string): string {
  const edition = Math.floor(Date.parse(stamp) / millisecondsOfMinute)
  const stamped = `${stamp.slice(0, 19).replace(/[-:]/g, '')}Z`
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Laurel//Label calendar//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(day => eventOf(day, stamped, edition)),
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')
}

function eventOf(
  { id, date, title, description, remind }: CalendarDay,
  stamp: string,
  edition: number,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@laurel.invalid`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${edition}`,
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    ...remind.flatMap(days => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r\n|[\r\n]/g, '\\n')
}

/** Lines are at most 75 octets long; what follows begins with a blank. No letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > 75) {
      lines.push(current)
      current = ''
      octets = 1
    }
    current += letter
    octets += size
  }
  return [...lines, current].join('\r\n ')
}

import { describe, expect, test } from 'vitest'
import { writeCalendar, type CalendarDay } from '#formats/calendarFile.ts'

const aDay = (parts: Partial<CalendarDay> = {}): CalendarDay => ({
  id: 'org-1-bronze-expires',
  date: '2027-03-31',
  title: 'Bronze ends',
  description: 'Two years from the month of the interview.',
  remind: [90],
  ...parts,
})
const write = (parts: Partial<CalendarDay> = {}) => writeCalendar([aDay(parts)], '2026-11-23T10:00:00.000Z')

describe('a calendar for other programs', () => {
  test('has a whole day with a reminder', () => {
    expect(write().split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Laurel//Label calendar//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:org-1-bronze-expires@laurel.invalid',
      'DTSTAMP:20261123T100000Z',
      'LAST-MODIFIED:20261123T100000Z',
      'SEQUENCE:29923800',
      'DTSTART;VALUE=DATE:20270331',
      'SUMMARY:Bronze ends',
      'DESCRIPTION:Two years from the month of the interview.',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Bronze ends',
      'TRIGGER:-P90D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('is a newer edition of the same event when it is written later', () => {
    const sequenceOf = (stamp: string) => Number(/SEQUENCE:(\d+)/.exec(writeCalendar([aDay()], stamp))?.[1])
    expect(sequenceOf('2026-11-23T10:01:00.000Z')).toBeGreaterThan(sequenceOf('2026-11-23T10:00:00.000Z'))
    // It is a whole number of 32 bits there.
    expect(sequenceOf('2999-12-31T00:00:00.000Z')).toBeLessThan(2 ** 31)
  })

  test('escapes what has a meaning there', () => {
    expect(write({ title: 'a;b,c\\d\ne' })).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne\r\n')
  })

  test('folds long lines at 75 octets and cuts no letter in two', () => {
    const title = 'Етикетът изтича '.repeat(12).trim()
    const lines = write({ title }).split('\r\n')

    expect(Math.max(...lines.map(line => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
    expect(write({ title }).replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`)
  })
})

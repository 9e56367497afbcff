import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayNumber,
  isIsoDate,
  monthsBetween,
  monthsLater,
  nextDay,
  yearsBetween,
} from '#engine/questionnaire/calendar.ts'

describe('whole months between two days', () => {
  test.each([
    { from: '2026-10-31', to: '2026-10-31', months: 0 },
    { from: '2026-10-31', to: '2026-11-30', months: 1 },
    { from: '2026-10-31', to: '2026-11-29', months: 0 },
    { from: '2026-10-31', to: '2027-02-28', months: 4 },
    { from: '2026-02-28', to: '2026-10-31', months: 8 },
    { from: '2026-02-28', to: '2026-10-28', months: 8 },
    { from: '2026-02-28', to: '2026-10-27', months: 7 },
    { from: '2024-02-29', to: '2025-02-28', months: 12 },
    { from: '2025-12-31', to: '2026-10-31', months: 10 },
    { from: '2026-10-31', to: '2026-10-30', months: -1 },
    { from: '2026-10-31', to: '2026-09-30', months: -1 },
    { from: '2026-10-31', to: '2025-10-31', months: -12 },
  ])('from $from to $to are $months', ({ from, to, months }) => {
    expect(monthsBetween(from, to)).toBe(months)
  })

  test('between the last days of any two months no month is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), months => {
        expect(monthsBetween('2026-10-31', monthsLater('2026-10-31', months))).toBe(months)
      }),
    )
  })
})

describe('whole years between two days', () => {
  test.each([
    { from: '2010-11-01', to: '2026-10-31', years: 15 },
    { from: '2010-10-31', to: '2026-10-31', years: 16 },
    { from: '2024-02-29', to: '2025-02-28', years: 1 },
    { from: '2027-01-01', to: '2026-10-31', years: -1 },
  ])('from $from to $to are $years', ({ from, to, years }) => {
    expect(yearsBetween(from, to)).toBe(years)
  })
})

describe('the day some months later', () => {
  test.each([
    { date: '2026-10-31', months: -12, later: '2025-10-31' },
    { date: '2026-02-28', months: 1, later: '2026-03-31' },
    { date: '2024-02-28', months: 12, later: '2025-02-28' },
    { date: '2026-01-30', months: 1, later: '2026-02-28' },
    { date: '2026-11-15', months: 2, later: '2027-01-15' },
  ])('$date and $months months is $later', ({ date, months, later }) => {
    expect(monthsLater(date, months)).toBe(later)
  })

  test.each([
    { date: '2026-10-30', next: '2026-10-31' },
    { date: '2024-02-28', next: '2024-02-29' },
    { date: '2026-02-28', next: '2026-03-01' },
    { date: '2026-12-31', next: '2027-01-01' },
  ])('after $date comes $next', ({ date, next }) => {
    expect(nextDay(date)).toBe(next)
  })
})

describe('days between two days', () => {
  test.each([
    { from: '2026-10-31', to: '2026-11-27', days: 27 },
    { from: '2025-02-28', to: '2026-10-31', days: 610 },
    { from: '2024-02-28', to: '2024-03-01', days: 2 },
    { from: '1900-02-28', to: '1900-03-01', days: 1 },
    { from: '1999-12-31', to: '2000-01-01', days: 1 },
  ])('from $from to $to are $days', ({ from, to, days }) => {
    expect(dayNumber(to) - dayNumber(from)).toBe(days)
  })
})

describe('a date', () => {
  test.each(['2026-10-31', '2024-02-29', '2000-02-29', '0000-02-29', '9999-12-31'])('%s is a day', date => {
    expect(isIsoDate(date)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '2026-10-31\n',
    ' 2026-10-31',
    '2026-10-31T00:00:00Z',
    '٢٠٢٦-١٠-٣١',
    '',
  ])('%j is none', date => {
    expect(isIsoDate(date)).toBe(false)
  })
})

import type { IsoDate } from './answers.ts'

/**
 * Whole days, months and years between ISO dates (years 0000 to 9999), by integer arithmetic.
 * No Temporal: its objects would cost more than all the rest of an assessment, and the one rule needed here,
 * that the last day of a month completes the month, is not its rule.
 */

/** Whether a text is a real day of the calendar as `YYYY-MM-DD`, leap days included. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const month = monthOf(text)
  const day = dayOf(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(yearOf(text), month)
}

/**
 * Whole months from one day to another: the greatest n for which `from` plus n months is not after `to`; negative when
 * `to` lies before. Where the target month is shorter, its last day completes the month, so that ends of months are
 * whole months apart: 2026-10-31 to 2027-02-28 are 4, and 2026-02-28 to 2026-10-31 are 8.
 */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  const complete = dayOf(to) >= dayOf(from) || dayOf(to) === daysInMonth(yearOf(to), monthOf(to))
  return complete ? months : months - 1
}

/** Whole years from one day to another, by the rule of `monthsBetween`. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  return Math.floor(monthsBetween(from, to) / 12)
}

/** The same day `months` later (earlier when negative); the last day of a month stays a last day. */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  const last = daysInMonth(year, month)
  const isLast = dayOf(date) === daysInMonth(yearOf(date), monthOf(date))
  return isoDate(year, month, isLast ? last : Math.min(dayOf(date), last))
}

/** The same day of the month `months` later, the last one where it has no such day: what `monthsBetween` completes. */
export function sameDayLater(date: IsoDate, months: number): IsoDate {
  const later = monthsLater(date, months)
  const day = Math.min(dayOf(date), dayOf(later))
  return isoDate(yearOf(later), monthOf(later), day)
}

/** The last day of the month of a day. */
export function monthEnd(date: IsoDate): IsoDate {
  return isoDate(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)))
}

export function nextDay(date: IsoDate): IsoDate {
  const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)]
  if (day < daysInMonth(year, month)) return isoDate(year, month, day + 1)
  return month < 12 ? isoDate(year, month + 1, 1) : isoDate(year + 1, 1, 1)
}

/** The day as a whole number: two days differ by as many as lie between them. */
export function dayNumber(date: IsoDate): number {
  // Counted from March on, so that a leap day is the last of its year.
  const month = (monthOf(date) + 9) % 12
  const year = yearOf(date) - (month > 9 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + Math.floor((month * 153 + 2) / 5) + dayOf(date)
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0)
}

function isoDate(year: number, month: number, day: number): IsoDate {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

// Digits are read by their codes: `slice` would make three strings for each date read.
const yearOf = (date: IsoDate): number =>
  digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3)
const monthOf = (date: IsoDate): number => digit(date, 5) * 10 + digit(date, 6)
const dayOf = (date: IsoDate): number => digit(date, 8) * 10 + digit(date, 9)
const digit = (date: IsoDate, at: number): number => date.charCodeAt(at) - 48

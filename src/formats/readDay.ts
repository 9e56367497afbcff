import { isIsoDate, monthsLater } from '#engine/questionnaire/calendar.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'

/**
 * A day as lists in Europe write it: 2026-05-04, 04.05.2026, 4/5/2026 (the day first), 2026-05, 05/2026, 2026.
 * A month or a year alone is its first day, or its last with `end`. Undefined when it is no day.
 */
export function readDay(text: string, end = false): IsoDate | undefined {
  const [first = '', second = '', third = '', ...more] = text.trim().split(/[-./]/)
  if (more.length > 0 || !/^\d+$/.test(first + second + third)) return undefined
  const yearFirst = first.length === 4
  const year = yearFirst ? first : third === '' ? second : third
  const month = yearFirst ? second : third === '' ? first : second
  const day = third === '' ? '' : yearFirst ? third : first
  if (year.length !== 4 || month.length > 2 || day.length > 2) return undefined

  const date = `${year}-${(month || '01').padStart(2, '0')}-${(day || '01').padStart(2, '0')}`
  if (!isIsoDate(date)) return undefined
  if (!end || day !== '') return date
  return month === '' ? `${year}-12-31` : monthsLater(`${year}-01-31`, Number(month) - 1)
}

import type { IsoDate } from './answers.ts'
import { monthsLater, nextDay } from './calendar.ts'
import type { Period } from './question.ts'

/**
 * First and last day of the time a question speaks of; both belong to it.
 * The last 12 and 24 months end on the reference date (2026-10-31 → 2025-11-01 … 2026-10-31), the reporting year is
 * a calendar year, and the reference date is that one day.
 */
export function periodDates(
  period: Period,
  round: { readonly referenceDate: IsoDate; readonly reportingYear: number },
): { readonly from: IsoDate; readonly to: IsoDate } {
  const to = round.referenceDate
  switch (period) {
    case 'referenceDate':
      return { from: to, to }
    case 'last12Months':
      return { from: nextDay(monthsLater(to, -12)), to }
    case 'last24Months':
      return { from: nextDay(monthsLater(to, -24)), to }
    case 'reportingYear': {
      const year = String(round.reportingYear).padStart(4, '0')
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    }
  }
}

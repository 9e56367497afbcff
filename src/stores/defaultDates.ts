import type { IsoDate } from '#engine/questionnaire/answers.ts'

export interface RoundDates {
  readonly referenceDate: IsoDate
  readonly reportingYear: number
}

/** What a new round speaks of unless told: the end of last month, and the last full year. */
export function defaultDates(today: IsoDate): RoundDates {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const endOfLastMonth = new Date(Date.UTC(year, month - 1, 0))
  return { referenceDate: endOfLastMonth.toISOString().slice(0, 10), reportingYear: year - 1 }
}

import type { IsoDate } from '../questionnaire/answers.ts'
import type { CalendarEntry } from './calendar.ts'

/** How a day of the calendar stands to today; `missed` is past and still to be done. */
export type CalendarState = 'past' | 'missed' | 'near' | 'to-come'

/**
 * @param isDone what a reminder reminds of is done already.
 */
export function calendarState(
  { kind, dates, warnFrom }: Pick<CalendarEntry, 'kind' | 'dates' | 'warnFrom'>,
  today: IsoDate,
  isDone: boolean,
): CalendarState {
  const last = dates.at(-1) ?? dates[0]
  if (last < today) return kind === 'reminder' && !isDone ? 'missed' : 'past'
  const isNear = warnFrom !== null && warnFrom <= today && !(kind === 'reminder' && isDone)
  return isNear ? 'near' : 'to-come'
}

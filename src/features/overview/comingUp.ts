import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import type { CalendarEntry } from '#engine/labels/calendar.ts'
import type { ScheduledAction } from '#engine/planning/schedule.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'

/** A day that lies ahead, or one that has passed and should not have. */
type Coming =
  | { readonly kind: 'step'; readonly date: IsoDate; readonly step: ScheduledAction }
  | { readonly kind: 'label'; readonly date: IsoDate; readonly entry: CalendarEntry }
  | { readonly kind: 'booked'; readonly date: IsoDate; readonly event: HistoryEvent }

/** What is overdue, then the next days of plan, labels and bookings together, earliest first; `most` of them. */
export function comingUp(
  steps: readonly ScheduledAction[],
  entries: readonly CalendarEntry[],
  today: IsoDate,
  most: number,
  history: readonly HistoryEvent[] = [],
): readonly Coming[] {
  const planned = steps
    .filter(({ action, isPlanned }) => isPlanned && action.due !== '')
    .map((step): Coming => ({ kind: 'step', date: step.action.due, step }))
  const labels = entries
    .filter(({ kind, dates }) => kind !== 'valid-from' && dates[0] >= today)
    .map((entry): Coming => ({ kind: 'label', date: entry.dates[0], entry }))
  const booked = history
    .filter(({ date }) => date > today)
    .map((event): Coming => ({ kind: 'booked', date: event.date, event }))
  return [...planned, ...labels, ...booked]
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, most)
}

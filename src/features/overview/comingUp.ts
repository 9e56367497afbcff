import { isAhead, isUnconfirmed, type HistoryEvent } from '#engine/answers/historyEvent.ts'
import type { CalendarEntry } from '#engine/labels/calendar.ts'
import { calendarStates, type CalendarState } from '#engine/labels/calendarState.ts'
import type { ScheduledAction } from '#engine/planning/schedule.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'

/** A day that lies ahead, or one that has passed and should not have. */
type Coming =
  | { readonly kind: 'step'; readonly date: IsoDate; readonly step: ScheduledAction }
  | { readonly kind: 'label'; readonly date: IsoDate; readonly entry: CalendarEntry; readonly state: CalendarState }
  | { readonly kind: 'booked'; readonly date: IsoDate; readonly event: HistoryEvent; readonly isUnconfirmed: boolean }

interface Days {
  readonly steps: readonly ScheduledAction[]
  readonly entries: readonly CalendarEntry[]
  readonly history: readonly HistoryEvent[]
  /** Areas are named: nobody has to be reminded of it. */
  readonly hasAreas: boolean
}

/** What is overdue or waits for an answer, then the next days of plan, labels and bookings together; `most` of them. */
export function comingUp({ steps, entries, history, hasAreas }: Days, today: IsoDate, most: number): readonly Coming[] {
  const planned = steps
    .filter(({ action, isPlanned }) => isPlanned && action.due !== '')
    .map((step): Coming => ({ kind: 'step', date: step.action.due, step }))
  const labels = calendarStates(entries, today, { hasAreas, history })
    .filter(({ entry }) => entry.kind !== 'valid-from')
    .filter(({ state }) => state !== 'past')
    // Of two days that a rule leaves open, the earlier decides where it stands.
    .map(({ entry, state }): Coming => ({ kind: 'label', date: entry.dates[0], entry, state }))
  const booked = history
    .map(event => ({ event, isUnconfirmed: isUnconfirmed(event, today) }))
    .filter(({ event, isUnconfirmed }) => isAhead(event, today) || isUnconfirmed)
    .map(({ event, isUnconfirmed }): Coming => ({ kind: 'booked', date: event.date, event, isUnconfirmed }))
  return [...planned, ...labels, ...booked]
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, most)
}

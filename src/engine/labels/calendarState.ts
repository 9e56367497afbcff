import type { HistoryEvent } from '../answers/historyEvent.ts'
import type { IsoDate } from '../questionnaire/answers.ts'
import type { CalendarEntry } from './calendar.ts'

/**
 * How a day of the calendar stands to today. `missed`: past and still to be done; `near`: the next day of its label by
 * which somebody has to act; `soon`: it comes soon, and nothing has to be done by it.
 */
export type CalendarState = 'past' | 'missed' | 'near' | 'soon' | 'to-come'

interface Done {
  /** Areas are named: what a reminder reminds of is done already. */
  readonly hasAreas: boolean
  /** With what is booked: a talk inside its window leaves nothing to do by its end. */
  readonly history: readonly HistoryEvent[]
}

/**
 * How each day stands to today, in the order of the days. Of a label one day at most calls for action: where several
 * are near, the first. What only begins then calls for none.
 */
export function calendarStates(
  entries: readonly CalendarEntry[],
  today: IsoDate,
  done: Done,
): readonly { readonly entry: CalendarEntry; readonly state: CalendarState }[] {
  const called = new Set<string>()
  return entries.map(entry => {
    const state = stateOf(entry, today, done)
    if (state !== 'near') return { entry, state }
    if (called.has(entry.label)) return { entry, state: 'soon' }
    called.add(entry.label)
    return { entry, state }
  })
}

function stateOf(entry: CalendarEntry, today: IsoDate, done: Done): CalendarState {
  const { kind, dates, warnFrom } = entry
  const last = dates.at(-1) ?? dates[0]
  const isDone = kind === 'reminder' ? done.hasAreas : kind === 'window-closes' && isBooked(entry, done.history)
  if (last < today) return kind === 'reminder' && !isDone ? 'missed' : 'past'
  if (warnFrom === null || warnFrom > today || isDone) return 'to-come'
  return isBeginning(kind) ? 'soon' : 'near'
}

function isBeginning(kind: CalendarEntry['kind']): boolean {
  return kind === 'valid-from' || kind === 'renewal-opens' || kind === 'window-opens'
}

/** What the window waits for has a day inside it. */
function isBooked({ dates, from }: CalendarEntry, history: readonly HistoryEvent[]): boolean {
  return history.some(({ event, date }) => event === from.event && date > from.date && date <= dates[0])
}

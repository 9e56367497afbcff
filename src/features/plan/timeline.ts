import type { IsoDate } from '#engine/questionnaire/answers.ts'
import { monthEnd, monthsBetween, monthsLater } from '#engine/questionnaire/calendar.ts'
import type { ScheduledAction } from '#engine/planning/schedule.ts'

/** Parts of the width of the timeline, from 0 to 1. */
interface Span {
  readonly from: number
  readonly to: number
}

interface TimelineRow {
  readonly step: ScheduledAction
  /** From beginning to due; undefined where one of them is not entered. */
  readonly bar: Span | undefined
  /** The one day that is entered, where the other is not. */
  readonly point: number | undefined
  /** From the day it was due to today. */
  readonly late: Span | undefined
}

interface Timeline {
  readonly rows: readonly TimelineRow[]
  /** Steps without any day. */
  readonly undated: readonly ScheduledAction[]
  /** First days of months. */
  readonly ticks: readonly { readonly date: IsoDate; readonly at: number }[]
  readonly today: number
}

const mostTicks = 7

/** The plan drawn over whole months, today among them. What was dropped is left out. */
export function timelineOf(steps: readonly ScheduledAction[], today: IsoDate): Timeline {
  const shown = steps.filter(({ action }) => action.status !== 'dropped')
  const dated = shown.filter(({ action: { start, due } }) => start !== '' || due !== '')
  const days = [
    today,
    ...dated.flatMap(({ action: { start, due } }) => [start, due].filter(day => day !== '')),
  ].toSorted()
  const first = monthStart(days[0] ?? today)
  const last = monthEnd(days.at(-1) ?? today)
  const length = dayNumber(last) - dayNumber(first) + 1
  const at = (day: IsoDate, end = 0): number => (dayNumber(day) - dayNumber(first) + end) / length
  const span = (from: IsoDate, to: IsoDate): Span => ({ from: at(from), to: Math.max(at(from), at(to, 1)) })
  return {
    rows: dated.map(step => {
      const { start, due } = step.action
      return {
        step,
        bar: start !== '' && due !== '' ? span(start, due) : undefined,
        point: start === '' || due === '' ? at(start || due, 0.5) : undefined,
        late: step.isOverdue ? span(due, today) : undefined,
      }
    }),
    undated: shown.filter(({ action: { start, due } }) => start === '' && due === ''),
    ticks: monthsFrom(first, last).map(date => ({ date, at: at(date) })),
    today: at(today, 0.5),
  }
}

/** Every month, or every second, third, sixth, twelfth, so that their names have room. */
function monthsFrom(first: IsoDate, last: IsoDate): readonly IsoDate[] {
  const count = monthsBetween(first, last) + 1
  const every = [1, 2, 3, 6, 12].find(each => count / each <= mostTicks) ?? Math.ceil(count / mostTicks)
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => monthsLater(first, index * every))
}

function monthStart(day: IsoDate): IsoDate {
  return `${day.slice(0, 8)}01`
}

function dayNumber(day: IsoDate): number {
  return Date.parse(day) / 86_400_000
}

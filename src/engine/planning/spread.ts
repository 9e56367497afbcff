import type { IsoDate } from '../questionnaire/answers.ts'
import type { ScheduledAction } from './schedule.ts'

/** Days of the calendar for a step. */
export interface StepDays {
  readonly id: string
  readonly start: IsoDate
  readonly due: IsoDate
}

/** Days of work of a step of which nobody has said how many, so that it has a place. */
export const unsaidEffort = 1
/** Days of a month, over the years. */
const daysOfMonth = 365.25 / 12
const millisecondsOfDay = 86_400_000

/** Steps still to be done that have no day by which, in an order in which they can be done. */
export function undatedSteps(steps: readonly ScheduledAction[]): readonly ScheduledAction[] {
  return steps.filter(({ isPlanned, action }) => isPlanned && action.due === '')
}

/**
 * One step after the other from a day on, each for as long as its days of work take; none before what it waits for.
 * @param pace days of work a month; above 0.
 */
export function spread(steps: readonly ScheduledAction[], from: IsoDate, pace: number): readonly StepDays[] {
  const due = new Map<string, IsoDate>()
  let worked = 0
  return steps.map(({ action, waitsFor }) => {
    const waits = waitsFor.map(other => due.get(other.id) ?? other.due).filter(day => day !== '')
    const begins = later(from, Math.floor(calendarDays(worked, pace)))
    worked += workOf(action.effort)
    const ends = later(from, Math.max(0, Math.ceil(calendarDays(worked, pace)) - 1))
    const start = waits.reduce((latest, day) => (day >= latest ? later(day, 1) : latest), begins)
    const days = { id: action.id, start, due: ends < start ? start : ends }
    due.set(action.id, days.due)
    return days
  })
}

/** Those still to be done of which nobody has said how many days of work they are. */
export function withoutEffort(steps: readonly ScheduledAction[]): readonly ScheduledAction[] {
  return steps.filter(({ isPlanned, action }) => isPlanned && action.effort === null)
}

/** Days of work of all of them; one for each of which they are not said. */
export function workOfAll(steps: readonly ScheduledAction[]): number {
  return steps.reduce((sum, { action }) => sum + workOf(action.effort), 0)
}

/** Days of work a month with which so much is done from one day to another; undefined where there is no time. */
export function paceFor(work: number, from: IsoDate, until: IsoDate): number | undefined {
  const days = (Date.parse(until) - Date.parse(from)) / millisecondsOfDay + 1
  return days < 1 || work <= 0 ? undefined : (work / days) * daysOfMonth
}

function workOf(effort: number | null): number {
  return effort ?? unsaidEffort
}

/** Rounded where arithmetic is a hair beside a whole day. */
function calendarDays(work: number, pace: number): number {
  return Number(((work / pace) * daysOfMonth).toFixed(6))
}

function later(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10)
}

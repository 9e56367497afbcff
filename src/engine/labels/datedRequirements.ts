import { hasHappened, type HistoryEvent } from '../answers/historyEvent.ts'
import type { IsoDate } from '../questionnaire/answers.ts'
import { monthsBetween, sameDayLater } from '../questionnaire/calendar.ts'
import type { MendedBy, RequirementKind } from '../questionnaire/labelScheme.ts'
import { notHappened } from './finding.ts'
import type { Finding } from './finding.ts'

type OfKind<K extends RequirementKind['kind']> = Extract<RequirementKind, { kind: K }>

type Wanted = { readonly event: HistoryEvent['event']; readonly label?: string; readonly anyLabel?: true }

/** Days on which something of this kind happened or is planned, each once, earliest first. */
function datesOf(history: readonly HistoryEvent[], { event, label, anyLabel }: Wanted): readonly IsoDate[] {
  const dates = history
    .filter(entry => entry.event === event && (label === undefined || anyLabel || entry.label === label))
    .map(entry => entry.date)
  return [...new Set(dates)].toSorted()
}

/** Those of them on which it took place: what was planned counts once somebody says that it did. */
function happenedOn(history: readonly HistoryEvent[], wanted: Wanted, today: IsoDate): readonly IsoDate[] {
  return datesOf(
    history.filter(event => hasHappened(event, today)),
    wanted,
  )
}

/**
 * Something with a date: met from that day on; a planned day is not yet due. Once a planned day has passed it is not
 * known whether it took place.
 */
export function eventFinding(
  requirement: OfKind<'event'> & { readonly by: MendedBy },
  history: readonly HistoryEvent[],
  today: IsoDate,
): Finding {
  const dates = datesOf(history, requirement)
  const happened = happenedOn(history, requirement, today).at(-1)
  if (happened !== undefined) return { state: 'met', needed: null, found: happened }
  const planned = dates.find(date => date >= today) ?? dates.at(-1)
  if (planned !== undefined)
    return { state: planned >= today ? 'not-yet-due' : 'not-yet-known', needed: null, found: planned }
  return { state: notHappened(requirement.by), needed: null, found: null }
}

/**
 * So many months between any two consecutive events of a kind, under whatever label they are entered.
 * Outside the window the scheme's secretariat decides: not yet known. `found` is in whole months.
 */
export function intervalFinding(
  requirement: OfKind<'interval'> & { readonly by: MendedBy },
  history: readonly HistoryEvent[],
  today: IsoDate,
): Finding {
  const { fromMonths, toMonths, by } = requirement
  const dates = datesOf(history, requirement)
  const pairs = dates.slice(1).map((to, index) => ({ from: dates[index] ?? to, to }))
  const fitting = pairs.filter(pair => fits(pair, fromMonths, toMonths))
  const finding = (state: Finding['state'], pair: (typeof pairs)[number] | undefined): Finding => ({
    state,
    needed: fromMonths,
    found: pair === undefined ? null : monthsBetween(pair.from, pair.to),
  })

  const held = new Set(happenedOn(history, requirement, today))
  const happened = fitting.findLast(({ from, to }) => held.has(from) && held.has(to))
  if (happened !== undefined) return finding('met', happened)
  // A planned day that has passed is not known to be held, until somebody says so.
  const planned = fitting.find(({ from, to }) => [from, to].every(day => held.has(day) || day >= today))
  if (planned !== undefined) return finding('not-yet-due', planned)
  if (fitting.length > 0) return finding('not-yet-known', undefined)
  const [only] = dates
  if (only === undefined) return finding(by === 'time' ? 'not-yet-known' : notHappened(by), undefined)
  if (pairs.length > 0 || today > sameDayLater(only, toMonths)) return finding('not-yet-known', pairs.at(-1))
  const windowIsOpen = monthsBetween(only, today) >= fromMonths
  return finding(windowIsOpen ? notHappened(by) : 'not-yet-due', undefined)
}

/** From the first day that completes `least` months to the last day of the `greatest` months. */
function fits({ from, to }: { from: IsoDate; to: IsoDate }, least: number, greatest: number): boolean {
  return monthsBetween(from, to) >= least && to <= sameDayLater(from, greatest)
}

import { hasHappened, type HistoryEvent } from '../answers/historyEvent.ts'
import type { IsoDate } from '../questionnaire/answers.ts'
import { monthsLater, sameDayLater } from '../questionnaire/calendar.ts'
import type { BasisKind } from '../questionnaire/basis.ts'
import type { LabelId } from '../questionnaire/ids.ts'
import type { Label, LabelScheme, Requirement } from '../questionnaire/labelScheme.ts'
import { spansOf, type Span } from './spans.ts'

/** What a day of the calendar is. */
type CalendarKind =
  'valid-from' | 'expires' | 'renewal-opens' | 'last-day-to-renew' | 'window-opens' | 'window-closes' | 'reminder'

/** A day that follows from the history of a label, with the rule and the event that it follows from. */
export interface CalendarEntry {
  readonly label: LabelId
  readonly kind: CalendarKind
  /** One day; two where the rule leaves open which (*2 or 3 years, ask*), the earlier first. */
  readonly dates: readonly [IsoDate, ...IsoDate[]]
  /** Id of the term or requirement; null for a day that was entered as it is. */
  readonly rule: string | null
  readonly basis: BasisKind
  readonly from: { readonly event: HistoryEvent['event']; readonly date: IsoDate }
  /** From this day on the reader is warned; null where there is nothing to act on. */
  readonly warnFrom: IsoDate | null
}

/**
 * All days that follow from what happened by `today`, earliest first: how long labels are held, until when they can be
 * renewed, when the next benchmarking fits, and what is best done when. Nothing follows from a date that lies ahead,
 * nor from a label that has lapsed since. By the terms of the scheme: `monthEnd` terms run to the end of their month.
 */
export function calendar(
  scheme: LabelScheme,
  history: readonly HistoryEvent[],
  today: IsoDate,
): readonly CalendarEntry[] {
  const happened = history.filter(event => hasHappened(event, today)).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const over = new Set(scheme.labels.filter(label => hasRunOut(label, happened, today)).map(({ id }) => id))
  return scheme.labels
    .flatMap(label => [
      ...validityOf(label, happened),
      ...windowsOf(label, happened),
      ...remindersOf(label, happened, over),
    ])
    .toSorted((a, b) => (a.dates[0] < b.dates[0] ? -1 : a.dates[0] > b.dates[0] ? 1 : 0))
}

/** Its last end is past; where the rule leaves two days open, the later decides. */
function hasRunOut(label: Label, history: readonly HistoryEvent[], today: IsoDate): boolean {
  const last = spansOf(label, history).at(-1)?.ends?.at(-1)
  return last !== undefined && last < today
}

/** The span that counts now: when it began, when it ends, and how long it can be renewed after that. */
function validityOf(label: Label, history: readonly HistoryEvent[]): readonly CalendarEntry[] {
  const span = spansOf(label, history).at(-1)
  if (span === undefined) return []
  const { grant, ends } = span
  const from = { event: grant.event, date: grant.date }
  const begun = { label: label.id, kind: 'valid-from', dates: [grant.date], rule: null, basis: 'entered' } as const
  const start: CalendarEntry = { ...begun, from, warnFrom: null }
  if (ends === undefined) return [start]
  const renewal = label.terms.find(({ kind }) => kind === 'renewal-window')
  return [
    start,
    entry(label, 'expires', ends, span, from),
    ...(renewal === undefined
      ? []
      : [
          // Published is until when; that it begins at the end follows from it, and no earliest day was read.
          entry(label, 'renewal-opens', ends, { ...span, rule: renewal.id, basis: 'derived' }, from),
          entry(
            label,
            'last-day-to-renew',
            mapped(ends, end => monthsLater(end, renewal.months)),
            { ...span, rule: renewal.id, basis: weaker(renewal.basis, span.basis) },
            from,
          ),
        ]),
  ]
}

/** What two rules give together is no surer than the less sure of them. */
function weaker(rule: BasisKind, counted: BasisKind): BasisKind {
  return (['assumed', 'derived'] as const).find(basis => basis === rule || basis === counted) ?? rule
}

/** When the next benchmarking fits, counted from the last one; by the rule of each label that asks for two. */
function windowsOf(label: Label, history: readonly HistoryEvent[]): readonly CalendarEntry[] {
  return label.requirements.flatMap(requirement => {
    if (requirement.kind !== 'interval' || requirement.active === false) return []
    const last = history.findLast(({ event }) => event === requirement.event)
    return last === undefined ? [] : windowAfter(label, requirement, last)
  })
}

function windowAfter(
  label: Label,
  { id, basis, fromMonths, toMonths }: Extract<Requirement, { kind: 'interval' }>,
  { event, date }: HistoryEvent,
): readonly CalendarEntry[] {
  const rule = { rule: id, basis }
  const from = { event, date }
  return [
    entry(label, 'window-opens', [sameDayLater(date, fromMonths)], rule, from),
    entry(label, 'window-closes', [sameDayLater(date, toMonths)], rule, from),
  ]
}

/**
 * A good day to act, so long after something; not once what it prepares has happened, nor once that label was renewed,
 * lapsed or ran out (`over`): nobody is late for what was to follow an award of years ago.
 */
function remindersOf(
  label: Label,
  history: readonly HistoryEvent[],
  over: ReadonlySet<LabelId>,
): readonly CalendarEntry[] {
  const isHeldBefore = history.some(({ label: of, event }) => of === label.id && event === 'awarded')
  return label.terms.flatMap(term => {
    const { after } = term
    if (term.kind !== 'reminder' || after === undefined || isHeldBefore || over.has(after.label)) return []
    const last = history.findLast(({ label: of, event }) => of === after.label && event === after.event)
    const isOver = ({ label: of, event, date }: HistoryEvent): boolean =>
      of === after.label && (event === 'renewed' || event === 'lapsed') && date > (last?.date ?? date)
    if (last === undefined || history.some(isOver)) return []
    const dates = [monthsLater(last.date, term.months)] as const
    return [
      entry(label, 'reminder', dates, { rule: term.id, basis: term.basis }, { event: last.event, date: last.date }),
    ]
  })
}

function entry(
  label: Label,
  kind: CalendarKind,
  dates: CalendarEntry['dates'],
  { rule, basis }: Pick<Span, 'rule' | 'basis'>,
  from: CalendarEntry['from'],
): CalendarEntry {
  const warning = label.terms.find(term => term.kind === 'warning')
  const warnFrom = warning === undefined ? null : monthsLater(dates[0], -warning.months)
  return { label: label.id, kind, dates, rule, basis, from, warnFrom: kind === 'reminder' ? dates[0] : warnFrom }
}

function mapped(dates: CalendarEntry['dates'], change: (date: IsoDate) => IsoDate): CalendarEntry['dates'] {
  const [first, ...others] = dates
  return [change(first), ...others.map(change)]
}

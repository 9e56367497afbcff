import type { HistoryEvent } from '../answers/historyEvent.ts'
import type { IsoDate } from '../questionnaire/answers.ts'
import { monthEnd, monthsLater } from '../questionnaire/calendar.ts'
import type { BasisKind } from '../questionnaire/basis.ts'
import type { Label, Term } from '../questionnaire/labelScheme.ts'

/** A time for which a label is held: by what it began, and when it ends as far as that is known. */
export interface Span {
  readonly grant: HistoryEvent
  /** Two days where the rule leaves open which; undefined where no rule is known. */
  readonly ends: readonly [IsoDate, ...IsoDate[]] | undefined
  /** Id of the term that says so; null where the end was entered. */
  readonly rule: string | null
  readonly basis: BasisKind
}

/** What of a label says how long it runs. */
export type Termed = Pick<Label, 'id' | 'terms'>

type EndingSpan = Span & { readonly ends: NonNullable<Span['ends']> }

/**
 * The spans of a label since it last lapsed before its end, oldest first. A lapse entered on the end or after it says
 * nothing new, but for which of two possible ends it was: the label can still be renewed. An end that was entered counts as it is. A first award runs
 * from the event the term names, or from its own day; a renewal in time is seamless: it runs from the old end, a day
 * early or a day late alike. One after the last day to renew begins anew. A renewal with nothing entered before it runs
 * from an unknown end to an unknown one.
 */
export function spansOf(label: Termed, history: readonly HistoryEvent[]): readonly Span[] {
  const by = label.terms.find(({ kind }) => kind === 'validity')
  const own = history.filter(({ label: of, event }) => of === label.id || (by?.anyLabel === true && event === by.from))
  let spans: readonly Span[] = []
  let lapse = ''
  for (const event of own) {
    const before = spans.at(-1)
    if (event.event === 'lapsed') {
      lapse = event.date
      const end = before?.ends?.findLast(each => each <= lapse)
      spans = before === undefined || end === undefined ? [] : [...spans.slice(0, -1), { ...before, ends: [end] }]
    } else if ((event.event === 'awarded' || event.event === 'renewed') && (lapse === '' || event.date > lapse)) {
      spans = [...spans, spanAfter(before, event, { own, label, lapse })]
    }
  }
  return spans
}

interface Past {
  readonly own: readonly HistoryEvent[]
  readonly label: Termed
  /** The day on which it last lapsed, empty where it never did. */
  readonly lapse: IsoDate
}

function spanAfter(before: Span | undefined, grant: HistoryEvent, { own, label, lapse }: Past): Span {
  // It runs from an end that nobody has entered.
  if (grant.event === 'renewed' && before === undefined && lapse === '') return asEntered(grant)
  if (isInTime(before, grant, own, label)) return renewed(before, grant, label)
  const since = before === undefined || before.grant.date < lapse ? lapse : before.grant.date
  return awarded(grant, own, label, since)
}

/** With the end that was entered, if any. */
function asEntered(grant: HistoryEvent): Span {
  const ends = grant.validUntil === undefined ? undefined : ([grant.validUntil] as const)
  return { grant, ends, rule: null, basis: 'entered' }
}

/**
 * Counts from what happened since the award before or the lapse: what an earlier span counted from begins no second one.
 * Nor does what is so old that the label would have ended before this award.
 */
function awarded(grant: HistoryEvent, own: readonly HistoryEvent[], { terms }: Termed, since: string): Span {
  const term = terms.find(({ kind }) => kind === 'validity')
  if (grant.validUntil !== undefined || term === undefined) return asEntered(grant)
  const base = own.findLast(({ event, date }) => event === term.from && date > since && date <= grant.date)?.date
  const counted = endsOf(base ?? grant.date, term)
  const ends = isOver(counted, grant) ? endsOf(grant.date, term) : counted
  return { grant, ends, rule: term.id, basis: term.basis }
}

function renewed(before: EndingSpan, grant: HistoryEvent, label: Termed): Span {
  const term = label.terms.find(({ kind }) => kind === 'extension')
  if (grant.validUntil !== undefined || term === undefined) return asEntered(grant)
  const all = [...new Set(before.ends.flatMap(end => endsOf(end, { ...term, monthEnd: false })))]
  const [first = grant.date, ...others] = all.toSorted()
  return { grant, ends: [first, ...others], rule: term.id, basis: term.basis }
}

/**
 * A renewal counts from the old end until the last day on which the label can be renewed. What the label is renewed by
 * (a new interview) decides, where it is entered: the certificate may come later.
 */
function isInTime(
  before: Span | undefined,
  grant: HistoryEvent,
  own: readonly HistoryEvent[],
  label: Termed,
): before is EndingSpan {
  if (grant.event !== 'renewed' || !hasEnds(before)) return false
  const renewal = label.terms.find(({ kind }) => kind === 'renewal-window')
  const lastEnd = before.ends.at(-1) ?? before.ends[0]
  const last = renewal === undefined ? lastEnd : monthsLater(lastEnd, renewal.months)
  const by = label.terms.find(({ kind }) => kind === 'validity')?.from
  const acts = own.filter(({ event, date }) => event === by && date > before.grant.date && date <= grant.date)
  const acted = acts[0]?.date ?? grant.date
  // Where the extension is shorter than the time to renew, it may have ended by then: that would be no renewal.
  return acted <= last && !isOver(renewed(before, grant, label).ends ?? [], grant)
}

function hasEnds(span: Span | undefined): span is EndingSpan {
  return span?.ends !== undefined
}

/** By one of its ends the label would have been over before it began. */
function isOver(ends: readonly IsoDate[], { date }: HistoryEvent): boolean {
  return ends.some(end => end < date)
}

function endsOf(
  base: IsoDate,
  { months, orMonths, monthEnd: toMonthEnd = false }: Term,
): readonly [IsoDate, ...IsoDate[]] {
  const end = (after: number): IsoDate => (toMonthEnd ? monthEnd(monthsLater(base, after)) : monthsLater(base, after))
  return orMonths === undefined ? [end(months)] : [end(months), end(orMonths)]
}

import { hasHappened, type HistoryEvent } from '../answers/historyEvent.ts'
import type { IsoDate } from '../questionnaire/answers.ts'
import type { Requirement } from '../questionnaire/labelScheme.ts'
import { notHappened } from './finding.ts'
import type { Finding } from './finding.ts'
import { spansOf, type Span, type Termed } from './spans.ts'
import type { LabelVerdict } from './verdict.ts'

/** What happened by a day, oldest first. */
function eventsBy(history: readonly HistoryEvent[], today: IsoDate): readonly HistoryEvent[] {
  return history
    .filter(event => hasHappened(event, today))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** Good until the last day that its end leaves open; without a known end, until a lapse is entered. */
function isGood({ ends }: Span, today: IsoDate): boolean {
  const last = ends?.at(-1)
  return last === undefined || last >= today
}

/** The spans of a label up to the one in which it is held today: dated today or before, not run out, not lapsed. */
function spansUntilToday(history: readonly HistoryEvent[], label: Termed, today: IsoDate): readonly Span[] {
  const spans = spansOf(label, eventsBy(history, today))
  return spans.slice(0, spans.findLastIndex(span => isGood(span, today)) + 1)
}

function goodSpan(history: readonly HistoryEvent[], label: Termed, today: IsoDate): Span | undefined {
  return spansUntilToday(history, label, today).at(-1)
}

/** The award or renewal by which a label is held today. */
export function grantOf(history: readonly HistoryEvent[], label: Termed, today: IsoDate): HistoryEvent | undefined {
  return goodSpan(history, label, today)?.grant
}

/**
 * The label as held today, as entered by the user; only with a certificate number (metals depend on it). It is held
 * since its award, where that is entered: a renewal goes on with it, and without a number under the one before, but not
 * under that of an award before the last one, or of a time before it lapsed.
 */
export function heldLabel(history: readonly HistoryEvent[], label: Termed, today: IsoDate): LabelVerdict['held'] {
  const spans = spansUntilToday(history, label, today)
  const grants = spans.map(({ grant }) => grant)
  const [latest, ends = []] = [grants.at(-1), spans.at(-1)?.ends]
  if (latest === undefined) return undefined
  const begun = grants.findLastIndex(({ event }) => event === 'awarded')
  const certified = grants.slice(Math.max(begun, 0)).findLast(({ certificate = '' }) => certificate.trim() !== '')
  if (certified === undefined) return undefined
  return {
    since: (grants[begun] ?? certified).date,
    validUntil: latest.validUntil,
    ...(ends.some(end => end < today) && { eitherEnd: ends }),
    certificate: (certified.certificate ?? '').trim(),
  }
}

/**
 * Another label that must be held today, or, while the label that asks for it is held itself, on the day it was granted
 * (`grantedOn`): then nothing is found. `found` is the day it was last awarded, or the day on which it ended. Where only
 * the terms of the scheme say that it ended, and not what was entered, that is not yet known.
 */
export function heldFinding(
  label: Termed,
  by: Requirement['by'],
  history: readonly HistoryEvent[],
  { today, grantedOn }: { readonly today: IsoDate; readonly grantedOn: IsoDate | undefined },
): Finding {
  const good = goodSpan(history, label, today)
  if (good !== undefined) return { state: 'met', needed: null, found: good.grant.date }
  if (grantedOn !== undefined && goodSpan(history, label, grantedOn) !== undefined)
    return { state: 'met', needed: null, found: null }
  const over = spansOf(label, eventsBy(history, today)).at(-1)
  const isReckoned = over !== undefined && over.rule !== null
  return { state: isReckoned ? 'not-yet-known' : notHappened(by), needed: null, found: over?.ends?.at(-1) ?? null }
}

/**
 * The day up to which what happened belongs to a label that is over: its last award, renewal or lapse. What a new one
 * asks for has to come after it. Undefined while the label is held, and while it never was.
 */
export function overSince(history: readonly HistoryEvent[], label: Termed, today: IsoDate): IsoDate | undefined {
  if (goodSpan(history, label, today) !== undefined) return undefined
  const kinds: readonly HistoryEvent['event'][] = ['awarded', 'renewed', 'lapsed']
  return eventsBy(history, today).findLast(({ label: of, event }) => of === label.id && kinds.includes(event))?.date
}

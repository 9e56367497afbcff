import type { HistoryEvent } from '../answers/historyEvent.ts'
import type { IsoDate } from '../questionnaire/answers.ts'
import type { LabelId } from '../questionnaire/ids.ts'
import { notHappened } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Requirement } from '../questionnaire/labelScheme.ts'
import type { LabelVerdict } from './verdict.ts'

/**
 * Awards and renewals of a label that are good today, oldest first: dated today or before, not run out, after the
 * last lapse. One without an end counts as good until a lapse is entered.
 */
function goodGrants(history: readonly HistoryEvent[], label: LabelId, today: IsoDate): readonly HistoryEvent[] {
  const happened = history
    .filter(event => event.label === label && event.date <= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const lapse = happened.findLast(({ event }) => event === 'lapsed')?.date ?? ''
  return happened.filter(
    ({ event, date, validUntil }) =>
      (event === 'awarded' || event === 'renewed') && date > lapse && (validUntil === undefined || validUntil >= today),
  )
}

/**
 * The label as held today, as entered by the user; only with a certificate number (metals depend on it). A renewal
 * without one goes on under the number before it.
 */
export function heldLabel(history: readonly HistoryEvent[], label: LabelId, today: IsoDate): LabelVerdict['held'] {
  const latest = goodGrants(history, label, today).at(-1)
  if (latest === undefined) return undefined
  const certified = history
    .filter(({ label: of, date, certificate = '' }) => of === label && date <= latest.date && certificate.trim() !== '')
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .at(-1)
  if (certified === undefined) return undefined
  return { since: certified.date, validUntil: latest.validUntil, certificate: (certified.certificate ?? '').trim() }
}

/** Another label that must be held today; `found` is the day it was last awarded. */
export function heldFinding(
  label: LabelId,
  by: Requirement['by'],
  history: readonly HistoryEvent[],
  today: IsoDate,
): Finding {
  const grant = goodGrants(history, label, today).at(-1)
  return { state: grant === undefined ? notHappened(by) : 'met', needed: null, found: grant?.date ?? null }
}

import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import { isIsoDate } from '#engine/questionnaire/calendar.ts'
import type { HistoryEventKind } from '#engine/questionnaire/labelScheme.ts'

/** A date of a label while it is being entered; empty where nothing is typed. */
export interface HistoryDraft {
  readonly label: string
  readonly event: HistoryEventKind
  readonly date: IsoDate
  readonly certificate: string
  readonly validUntil: IsoDate
}

type HistoryProblem = 'no-date' | 'in-future' | 'end-before-start' | 'twice' | 'nothing-to-lapse'

/** In the order in which they happen. */
export const historyEvents: readonly HistoryEventKind[] = [
  'applied',
  'interview',
  'audit',
  'awarded',
  'renewed',
  'lapsed',
]

/** A certificate stands behind it: it has a number and an end. */
export function isGrant(event: HistoryEventKind): boolean {
  return event === 'awarded' || event === 'renewed'
}

/**
 * What is wrong with an entry, the first that is; undefined when it can be taken.
 *
 * @param others the other entries of the organisation, without the one being changed
 */
export function historyProblem(
  { label, event, date, validUntil }: HistoryDraft,
  others: readonly HistoryEvent[],
  today: IsoDate,
): HistoryProblem | undefined {
  if (!isIsoDate(date)) return 'no-date'
  const canBePlanned = event === 'applied' || event === 'interview' || event === 'audit'
  if (date > today && !canBePlanned) return 'in-future'
  if (isGrant(event) && validUntil !== '' && validUntil <= date) return 'end-before-start'
  const same = others.filter(other => other.label === label)
  if (same.some(other => other.event === event && other.date === date)) return 'twice'
  if (event === 'lapsed' && !same.some(other => isGrant(other.event) && other.date < date)) return 'nothing-to-lapse'
  return undefined
}

/** The entry as it is kept: without what is empty or does not belong to it; one that lies ahead is planned. */
export function entryOf(
  { label, event, date, certificate, validUntil }: HistoryDraft,
  today: IsoDate,
): Omit<HistoryEvent, 'id'> {
  const number = certificate.trim()
  return {
    label,
    event,
    date,
    ...(isGrant(event) && number !== '' ? { certificate: number } : {}),
    ...(isGrant(event) && validUntil !== '' ? { validUntil } : {}),
    ...(date > today ? { planned: true } : {}),
  }
}

import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import type { Profile, Round } from '#engine/answers/organisation.ts'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { IndicatorId, QuestionId } from '#engine/questionnaire/ids.ts'
import type { Change, ChangeName, FieldSetting } from './change.ts'
import { isDay, keptAnswer, keptLine, keptLines } from './keptText.ts'
import { fieldKey, type FieldValue } from './records.ts'
import type { PartName } from './sharedMaps.ts'

/** The named commands of an organisation. Each makes a `Change`; `OrganisationDocument.run` carries it out. */

/** As many characters as the schema of the organisation takes. */
const longestNote = 20_000
const longestReason = 2000

export function answer(round: string, question: QuestionId, value: AnswerValue): Change {
  return answerAll(round, { [question]: value })
}

/** Several answers, and marks of what is not known with their reasons, as one step: the member register, a facts table. */
export function answerAll(
  round: string,
  values: Readonly<Record<QuestionId, AnswerValue>>,
  unknown: Readonly<Record<QuestionId, string>> = {},
): Change {
  const subjects = [...Object.keys(values), ...Object.keys(unknown)]
  return {
    name: subjects.length === 1 ? { kind: 'answer', subject: subjects[0] ?? '' } : named('answers'),
    round,
    sayings: [
      ...Object.entries(values).map(([subject, value]) => ({
        subject,
        said: { kind: 'answer' as const, value: keptAnswer(value) },
      })),
      ...Object.entries(unknown).map(([subject, reason]) => ({
        subject,
        said: { kind: 'unknown' as const, reason: keptLines(reason, longestReason) },
      })),
    ],
  }
}

export function markUnknown(round: string, question: QuestionId, reason: string): Change {
  return say(round, question, { kind: 'unknown', reason: keptLines(reason, longestReason) })
}

/** Every question of a card at once, as one step. */
export function markAllUnknown(round: string, indicator: IndicatorId, questions: readonly QuestionId[]): Change {
  const said = { kind: 'unknown', reason: '' } as const
  return { name: { kind: 'answer', subject: indicator }, round, sayings: questions.map(subject => ({ subject, said })) }
}

export function markNotApplicable(round: string, indicator: IndicatorId, reason: string): Change {
  return say(round, indicator, { kind: 'not-applicable', reason: keptLines(reason, longestReason) })
}

/** Takes an answer or a mark back. */
export function clear(round: string, subject: string): Change {
  return say(round, subject, { kind: 'nothing' })
}

export function setNote(round: string, indicator: IndicatorId, text: string): Change {
  const value = keptLines(text, longestNote) || undefined
  return {
    name: { kind: 'note', subject: indicator },
    round,
    fields: [{ part: 'notes', key: `${round}/${indicator}`, value }],
  }
}

export function setLater(round: string, indicator: IndicatorId, on: boolean): Change {
  return {
    name: { kind: 'later', subject: indicator },
    round,
    fields: [{ part: 'later', key: `${round}/${indicator}`, value: on ? true : undefined }],
  }
}

export function setProfile(patch: Partial<Profile>): Change {
  const fields = Object.entries(keptWords(patch)).map(([key, value]): FieldSetting => ({ part: 'profile', key, value }))
  return { name: named('profile'), fields }
}

/**
 * A further round that begins with the answers of another, each marked as carried over until somebody confirms or
 * changes it. What was not known then is open again. One step.
 */
export function startRound(round: Round, from: SaidBefore): Change {
  const sayings = sayingsOf(from).map(({ subject, said }) => ({ subject, said: { ...said, carried: true } as const }))
  return { ...addRound(round), round: round.id, sayings }
}

/** Says as a word of today what was carried over; `about` is the question or the indicator. One step. */
export function confirm(round: string, about: string, carried: SaidBefore): Change {
  return { name: { kind: 'answer', subject: about }, round, sayings: sayingsOf(carried) }
}

export function addRound(round: Round): Change {
  const { id, pack, ...fields } = round
  return {
    name: named('round'),
    fields: fieldsOf('rounds', id, { ...keptWords(fields), packId: pack.id, packVersion: pack.version }),
  }
}

/** What is no day does not become the reference date. */
export function setRound(id: string, patch: Partial<Pick<Round, 'name' | 'referenceDate' | 'reportingYear'>>): Change {
  const { referenceDate, ...others } = patch
  const fields = { ...keptWords(others), ...(isDay(referenceDate) && { referenceDate }) }
  return { name: named('round'), round: id, fields: fieldsOf('rounds', id, fields) }
}

/** A round keeps the version of the pack it began with, until another is adopted. */
export function adoptVersion(id: string, version: string): Change {
  return { name: named('round'), round: id, fields: fieldsOf('rounds', id, { packVersion: version }) }
}

/** A round goes on under the version it has, though there is a newer one. */
export function declineVersion(id: string, version: string): Change {
  return { name: named('round'), round: id, fields: fieldsOf('rounds', id, { declined: version }) }
}

export function addHistory(event: HistoryEvent): Change {
  const { id, ...fields } = event
  return { name: named('history'), fields: fieldsOf('history', id, keptWords(fields)) }
}

/** An empty certificate or *valid until* takes it away; an event is never without its date. */
export function changeHistory(id: string, patch: Partial<Omit<HistoryEvent, 'id'>>): Change {
  const fields = Object.entries(patch).map(([field, value]): FieldSetting => ({
    part: 'history',
    key: fieldKey(id, field),
    value: value || undefined,
  }))
  return { name: named('history'), fields }
}

export function removeHistory(id: string): Change {
  const fields = ['label', 'event', 'date', 'certificate', 'validUntil', 'planned']
  return { name: named('history'), fields: withoutFields('history', id, fields) }
}

type SaidBefore = Pick<Answers, 'values' | 'notApplicable'>

function sayingsOf({ values, notApplicable }: SaidBefore) {
  return [
    ...Object.entries(values).flatMap(([subject, value]) =>
      value === undefined ? [] : [{ subject, said: { kind: 'answer', value: keptAnswer(value) } as const }],
    ),
    ...Object.entries(notApplicable).map(([subject, reason = '']) => ({
      subject,
      said: { kind: 'not-applicable', reason: keptLines(reason, longestReason) } as const,
    })),
  ]
}

function say(round: string, subject: string, said: NonNullable<Change['sayings']>[number]['said']): Change {
  return { name: { kind: 'answer', subject }, round, sayings: [{ subject, said }] }
}

/** Words are kept by the rules of `formats/text.ts`. */
function keptWords<Fields extends object>(fields: Fields): { readonly [K in keyof Fields]: Fields[K] } {
  const entries = Object.entries(fields).map(([field, value]: [string, unknown]) => [
    field,
    typeof value === 'string' ? keptLine(value) : value,
  ])
  return Object.fromEntries(entries) as Fields
}

function named(kind: ChangeName['kind']): ChangeName {
  return { kind, subject: '' }
}

function fieldsOf(part: PartName, id: string, fields: Readonly<Record<string, FieldValue>>): readonly FieldSetting[] {
  return Object.entries(fields).map(([field, value]) => ({ part, key: fieldKey(id, field), value }))
}

function withoutFields(part: PartName, id: string, fields: readonly string[]): readonly FieldSetting[] {
  return fields.map(field => ({ part, key: fieldKey(id, field), value: undefined }))
}

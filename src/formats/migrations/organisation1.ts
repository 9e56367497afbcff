import type { AnswerValue, IsoDate } from '#engine/questionnaire/answers.ts'
import type { GoalId } from '#engine/questionnaire/ids.ts'
import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import type { Decision, Said } from '#engine/answers/organisation.ts'
import type { Organisation1 } from './organisation2.ts'

/** A round of the sketch: its answers in the flat form, remarks by indicator, one time for all of it. */
interface Round0 {
  readonly id: string
  readonly name: string
  readonly referenceDate: IsoDate
  readonly reportingYear: number
  /** ISO instant of the last change. */
  readonly changed: string
  readonly answers: Readonly<Record<string, AnswerValue>> & {
    readonly $unknown?: Readonly<Record<string, string>>
    readonly $notApplicable?: Readonly<Record<string, string>>
  }
  readonly notes?: Readonly<Record<string, string>>
}

/** `organisation/0`: the sketch of the document before `decisions`, when a round held its answers directly. */
export interface Organisation0 {
  readonly laurel: 'organisation/0'
  readonly id: string
  readonly invented?: boolean
  readonly name: string
  readonly country?: string
  readonly field?: string
  readonly goal?: GoalId
  /** The pack all rounds were answered with. */
  readonly pack: { readonly id: string; readonly version: string }
  readonly rounds: readonly Round0[]
  readonly labels?: readonly Omit<HistoryEvent, 'id'>[]
}

/** The sketch knew no people; everything in it was said by one rater without a name. */
const rater = 'former'

/** Ids are made from the place, so that the same old file read twice is the same organisation. */
function decisionsOf({ id: round, changed, answers }: Round0): readonly Decision[] {
  const { $unknown = {}, $notApplicable = {}, ...values } = answers
  const said: readonly (readonly [string, Said])[] = [
    ...Object.entries(values).map(([subject, value]) => [subject, { kind: 'answer', value }] as const),
    ...Object.entries($unknown)
      .filter(([subject]) => !Object.hasOwn(values, subject))
      .map(([subject, reason]) => [subject, { kind: 'unknown', reason }] as const),
    ...Object.entries($notApplicable).map(
      ([subject, reason]) => [subject, { kind: 'not-applicable', reason }] as const,
    ),
  ]
  return said.map(([subject, what], i) => ({
    id: `${round}-${i + 1}`,
    round,
    subject,
    said: what,
    rater,
    at: changed,
    replaces: [],
  }))
}

/** Step 1: each answer and mark of a round becomes a decision; the flat profile gets a place of its own. */
export function organisation1(old: Organisation0): Organisation1 {
  return {
    laurel: 'organisation/1',
    id: old.id,
    invented: old.invented ?? false,
    profile: { name: old.name, country: old.country ?? '', field: old.field ?? '', goal: old.goal ?? 'not-sure' },
    rounds: old.rounds.map(({ id, name, referenceDate, reportingYear }) => ({
      id,
      name,
      referenceDate,
      reportingYear,
      pack: old.pack,
    })),
    decisions: old.rounds.flatMap(decisionsOf),
    history: (old.labels ?? []).map((event, i) => ({ id: `event-${i + 1}`, ...event })),
    notes: Object.fromEntries(
      old.rounds.flatMap(({ id, notes = {} }) =>
        Object.entries(notes).map(([indicator, note]) => [`${id}/${indicator}`, note]),
      ),
    ),
    later: {},
    evidence: [],
    closings: [],
    people: {},
  }
}

import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { QuestionId } from '#engine/questionnaire/ids.ts'
import type { Question } from '#engine/questionnaire/question.ts'

/** What is said of a fact: its answer, or that nobody knows it yet. */
type FactSaid =
  { readonly kind: 'answer'; readonly value: AnswerValue } | { readonly kind: 'unknown'; readonly reason: string }

export interface FactChange {
  readonly question: Question
  /** Undefined while nothing is said. */
  readonly from: FactSaid | undefined
  readonly to: FactSaid
}

export interface ImportPreview {
  readonly changes: readonly FactChange[]
  /** Facts of the file that say here already what they say there. */
  readonly same: number
}

type Told = Pick<Answers, 'values' | 'unknown'>

/**
 * What taking over `told` would change in `answers`, in the order of the bank. What the file leaves empty stays, and
 * an answer is not given up for a mark *not known*. Marks on indicators are no facts and are left out.
 */
export function importPreview(bank: ReadonlyMap<QuestionId, Question>, answers: Told, told: Told): ImportPreview {
  let same = 0
  const changes: FactChange[] = []
  for (const question of bank.values()) {
    const to = saidOf(told, question.id)
    if (to === undefined) continue
    const from = saidOf(answers, question.id)
    if (isSame(from, to) || (from?.kind === 'answer' && to.kind === 'unknown')) same++
    else changes.push({ question, from, to })
  }
  return { changes, same }
}

/** The changes as one command takes them. */
export function toldBy(changes: readonly FactChange[]): {
  readonly values: Readonly<Record<QuestionId, AnswerValue>>
  readonly unknown: Readonly<Record<QuestionId, string>>
} {
  return {
    values: Object.fromEntries(
      changes.flatMap(({ question, to }) => (to.kind === 'answer' ? [[question.id, to.value]] : [])),
    ),
    unknown: Object.fromEntries(
      changes.flatMap(({ question, to }) => (to.kind === 'unknown' ? [[question.id, to.reason]] : [])),
    ),
  }
}

function saidOf({ values, unknown }: Told, id: QuestionId): FactSaid | undefined {
  const value = values[id]
  if (value !== undefined) return { kind: 'answer', value }
  const reason = unknown[id]
  return reason === undefined ? undefined : { kind: 'unknown', reason }
}

function isSame(from: FactSaid | undefined, to: FactSaid): boolean {
  if (from?.kind === 'unknown') return to.kind === 'unknown' && from.reason === to.reason
  return from?.kind === 'answer' && to.kind === 'answer' && isSameValue(from.value, to.value)
}

/** The order in which options were ticked does not matter. */
function isSameValue(one: AnswerValue, other: AnswerValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  return one.length === other.length && one.every(option => other.includes(option))
}

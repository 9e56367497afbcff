import type { Answers, AnswerValue } from '../questionnaire/answers.ts'
import type { Decision, Said } from './organisation.ts'

/** Heads by subject (question, or indicator for *does not apply*): first the one that counts. */
type Heads = ReadonlyMap<string, readonly Decision[]>

/**
 * The decisions of a round that no other decision on the same subject replaces. Of several the later one counts
 * provisionally, then the greater id, so that every device picks the same.
 * A ring of decisions that replace each other, which no honest history has, leaves all of them heads.
 */
export function heads(decisions: readonly Decision[], round: string): Heads {
  const bySubject = new Map<string, Decision[]>()
  for (const decision of decisions) {
    if (decision.round !== round) continue
    const before = bySubject.get(decision.subject)
    if (before === undefined) bySubject.set(decision.subject, [decision])
    else before.push(decision)
  }
  return new Map([...bySubject].map(([subject, all]) => [subject, headsOf(all)]))
}

function headsOf(decisions: readonly Decision[]): readonly Decision[] {
  if (decisions.length === 1) return decisions
  const replaced = new Set(decisions.flatMap(decision => decision.replaces.filter(id => id !== decision.id)))
  const left = decisions.filter(decision => !replaced.has(decision.id))
  return (left.length === 0 ? decisions : left).toSorted(laterFirst)
}

function laterFirst(a: Decision, b: Decision): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  if (a.id !== b.id) return a.id < b.id ? 1 : -1
  return 0
}

/** The answers and marks of a round, as they count now. */
export function currentAnswers(decisions: readonly Decision[], round: string): Answers {
  const values: [string, AnswerValue][] = []
  const unknown: [string, string][] = []
  const notApplicable: [string, string][] = []
  for (const [subject, [head]] of heads(decisions, round)) {
    if (head === undefined) continue
    switch (head.said.kind) {
      case 'answer':
        values.push([subject, head.said.value])
        break
      case 'unknown':
        unknown.push([subject, head.said.reason])
        break
      case 'not-applicable':
        notApplicable.push([subject, head.said.reason])
        break
      case 'nothing':
        break
    }
  }
  return {
    values: Object.fromEntries(values),
    unknown: Object.fromEntries(unknown),
    notApplicable: Object.fromEntries(notApplicable),
  }
}

/** Subjects whose answer or mark was carried over from the round before and waits for somebody to confirm it. */
export function carriedOver(decisions: readonly Decision[], round: string): ReadonlySet<string> {
  const isCarried = (head: Decision | undefined) => head !== undefined && 'carried' in head.said
  return new Set([...heads(decisions, round)].filter(([, [head]]) => isCarried(head)).map(([subject]) => subject))
}

/** Subjects on which heads say different things, with their heads: first the one that counts for now. */
export function conflicts(decisions: readonly Decision[], round: string): Heads {
  return new Map(
    [...heads(decisions, round)].filter(([, [first, ...others]]) =>
      others.some(other => first !== undefined && !saysTheSame(first.said, other.said)),
    ),
  )
}

function saysTheSame(a: Said, b: Said): boolean {
  switch (a.kind) {
    case 'answer':
      return b.kind === 'answer' && isSameAnswer(a.value, b.value)
    case 'unknown':
    case 'not-applicable':
      return a.kind === b.kind && a.reason === b.reason
    case 'nothing':
      return b.kind === 'nothing'
  }
}

/** Whether two answers are the same; the order in which options were chosen tells nothing. */
function isSameAnswer(a: AnswerValue, b: AnswerValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  const chosen = new Set(a)
  return a.length === b.length && b.every(option => chosen.has(option))
}

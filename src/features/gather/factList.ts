import type { Answers } from '#engine/questionnaire/answers.ts'
import type { FactKeeper, Question } from '#engine/questionnaire/question.ts'

/** Who knows facts, in the order in which their papers are fetched, each with the papers to have ready. */
export const keepers = [
  { keeper: 'register', papers: ['members', 'agreements', 'talks', 'survey'] },
  { keeper: 'accounts', papers: ['accounts', 'fees', 'funding', 'budget'] },
  { keeper: 'staff', papers: ['staff', 'roles', 'training'] },
  { keeper: 'events', papers: ['events', 'groups', 'media', 'partners'] },
  { keeper: 'strategy', papers: ['strategy', 'minutes', 'measures'] },
  { keeper: 'profile', papers: ['statutes', 'listing'] },
] as const satisfies readonly { readonly keeper: FactKeeper; readonly papers: readonly string[] }[]

export type FactState = 'answered' | 'unknown' | 'open'

/** Like questions stand together as the rows of a grid. */
export type FactPart =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'grid'; readonly group: string; readonly rows: readonly Question[] }

export type FactCount = {
  readonly all: number
  readonly gathered: number
  readonly unknown: number
  readonly open: number
}

export function factState({ id }: Question, { values, unknown }: Answers): FactState {
  if (values[id] !== undefined) return 'answered'
  return unknown[id] === undefined ? 'open' : 'unknown'
}

/** How many facts have an answer; a mark *not known* is none, and leaves nothing open either. */
export function countFacts(questions: readonly Question[], answers: Answers): FactCount {
  const states = questions.map(question => factState(question, answers))
  const having = (wanted: FactState): number => states.filter(state => state === wanted).length
  return { all: states.length, gathered: having('answered'), unknown: having('unknown'), open: having('open') }
}

/** Questions in their order, each group gathered where its first one stands. */
export function factParts(questions: readonly Question[]): readonly FactPart[] {
  const seen = new Set<string>()
  return questions.flatMap((question): readonly FactPart[] => {
    const { group } = question
    if (group === undefined) return [{ kind: 'question', question }]
    if (seen.has(group)) return []
    seen.add(group)
    return [{ kind: 'grid', group, rows: questions.filter(each => each.group === group) }]
  })
}

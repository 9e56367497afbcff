import type { QuestionId } from '#engine/questionnaire/ids.ts'
import type { QuestionBank } from '#engine/questionnaire/questionnaire.ts'

/** The grid of the kinds of member. */
export const kindGroup = 'members.kind'

const counted = [
  'members.listed',
  'members.committed',
  'members.joined',
  'members.start-of-year',
  'members.gone',
] as const

/** Every question of the bank that a member register with all its columns answers. */
export function registerFacts({ questions }: Pick<QuestionBank, 'questions'>): readonly QuestionId[] {
  const kinds = [...questions.values()].filter(({ group }) => group === kindGroup).map(({ id }) => id)
  return [...counted.filter(id => questions.has(id)), ...kinds]
}

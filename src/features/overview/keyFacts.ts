import { answerOf, figureOf, valueOf } from '#engine/measures/facts.ts'
import type { Answers, IsoDate } from '#engine/questionnaire/answers.ts'
import type { Measure } from '#engine/questionnaire/measure.ts'
import type { QuestionBank } from '#engine/questionnaire/questionnaire.ts'
import { questionsOfMeasure } from '#engine/questionnaire/reads.ts'

type KeyFactName = 'participants' | 'kinds' | 'posts' | 'since' | 'income'

/** One of the few facts by which a cluster is known. */
export interface KeyFact {
  readonly name: KeyFactName
  /** A day where it is one, null while it is not known in full. */
  readonly value: number | IsoDate | null
  /** What it is at least while only a part of it is answered; null where that says nothing. */
  readonly least: number | null
}

const kinds = [
  'sme',
  'large-firm',
  'research',
  'university',
  'training',
  'finance',
  'consultant',
  'public-body',
  'other',
]
const sources = ['fees-private', 'fees-public', 'services', 'sponsors', 'grants', 'public-base']

const measures: readonly { readonly name: KeyFactName; readonly measure: Measure }[] = [
  { name: 'participants', measure: { value: 'members.committed' } },
  { name: 'kinds', measure: { howMany: { of: kinds.map(kind => `members.kind-${kind}`), from: 1 } } },
  { name: 'posts', measure: { sum: ['team.fte-paid', 'team.fte-seconded', 'team.fte-contracted'] } },
  { name: 'income', measure: { sum: sources.map(source => `money.${source}`) } },
]

/** What is known of the cluster, by the answers of a round; a fact that the bank does not ask is left out. */
export function keyFacts(bank: QuestionBank, answers: Answers, asOf: IsoDate): readonly KeyFact[] {
  const facts = { bank: bank.questions, answers, asOf }
  const measured = measures
    .filter(({ measure }) => questionsOfMeasure(measure).every(id => bank.questions.has(id)))
    .map(({ name, measure }): KeyFact => {
      const value = valueOf(measure, facts)
      const figure = figureOf(measure, facts)
      const least = typeof figure === 'string' || value !== null ? 0 : figure.least
      return { name, value, least: least > 0 ? least : null }
    })
  const began = bank.questions.get('management.began')
  if (began === undefined) return measured
  const day = answerOf(began, facts)
  return measured.toSpliced(3, 0, { name: 'since', value: typeof day === 'string' ? day : null, least: null })
}

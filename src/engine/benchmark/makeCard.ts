import type { Profile, Round } from '../answers/organisation.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { DimensionId, LabelId, QuestionId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Assessment } from '../scoring/assessment.ts'
import type { Card, CardGroup } from './card.ts'

export interface CardChoice {
  readonly organisation: { readonly id: string; readonly invented: boolean; readonly profile: Profile }
  readonly round: Round
  readonly pack: Pack
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly answers: Answers
  /** Facts that the sender ticked; only those with a number as answer travel. */
  readonly facts: readonly QuestionId[]
  /** Profile fields that the sender ticked; the name travels unless there is a `pseudonym`. */
  readonly profile: readonly ('country' | 'field')[]
  /** The benchmarking group that it is for. */
  readonly group?: CardGroup | undefined
  /** Labels held, when the sender ticked them. */
  readonly labels?: readonly LabelId[]
  /** Measures that the sender keeps back, as they are named on the card. */
  readonly keptBack?: readonly string[]
  /** Dimensions whose share of points the sender keeps back. */
  readonly keptShares?: readonly DimensionId[]
  /** Random word that takes the place of id and name on a card without name. */
  readonly pseudonym?: string
  /** How facts were counted, by question. */
  readonly definitions?: Readonly<Record<QuestionId, string>>
  readonly issued: IsoDate
  /** ISO instant. */
  readonly issuedAt?: string
}

/** One round as a card: what is known of it, as far as its sender lets it out. */
export function makeCard(choice: CardChoice): Card {
  const { organisation, round, pack } = choice
  const { name, country, field } = organisation.profile
  const { pseudonym, group, labels, issuedAt, definitions = {} } = choice
  return {
    laurel: 'card/1',
    id: pseudonym ?? organisation.id,
    pack: { id: pack.id, version: pack.version },
    organisation: {
      name: pseudonym === undefined ? name : '',
      country: choice.profile.includes('country') ? country : '',
      field: choice.profile.includes('field') ? field : '',
    },
    ...(pseudonym !== undefined && { anonymous: true }),
    ...(group !== undefined && { group }),
    ...(labels !== undefined && { labels }),
    referenceDate: round.referenceDate,
    reportingYear: round.reportingYear,
    issued: choice.issued,
    ...(issuedAt !== undefined && { issuedAt }),
    invented: organisation.invented,
    measures: knownMeasures(choice.assessments, new Set(choice.keptBack)),
    shares: completeShares(choice.assessments, new Set(choice.keptShares)),
    facts: knownFacts(choice.answers, choice.facts),
    ...(Object.keys(definitions).length > 0 && { definitions }),
  }
}

function knownMeasures(assessments: CardChoice['assessments'], keptBack: ReadonlySet<string>): Record<string, number> {
  const known: Record<string, number> = {}
  const tell = (id: string, figure: number | null): void => {
    if (figure !== null && !keptBack.has(id)) known[id] = figure
  }
  for (const assessment of assessments.values()) {
    for (const score of assessment.indicators.values()) {
      tell(score.id, score.measure)
      for (const [id, figure] of Object.entries(score.measures)) tell(`${score.id}.${id}`, figure)
    }
  }
  return known
}

function completeShares(assessments: CardChoice['assessments'], keptBack: ReadonlySet<string>): Record<string, number> {
  const known: Record<string, number> = {}
  for (const assessment of assessments.values()) {
    for (const { id, share } of assessment.dimensions) {
      if (share.value !== null && !keptBack.has(id)) known[id] = share.value
    }
  }
  return known
}

function knownFacts(answers: Answers, facts: readonly QuestionId[]): Record<QuestionId, number> {
  const known: Record<QuestionId, number> = {}
  for (const question of facts) {
    const value = answers.values[question]
    if (typeof value === 'number') known[question] = value
  }
  return known
}

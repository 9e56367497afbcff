import type { Profile, Round } from '../answers/organisation.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { QuestionId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Assessment } from '../scoring/assessment.ts'
import type { Card } from './card.ts'

export interface CardChoice {
  readonly organisation: { readonly id: string; readonly invented: boolean; readonly profile: Profile }
  readonly round: Round
  readonly pack: Pack
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly answers: Answers
  /** Facts that the sender ticked; only those with a number as answer travel. */
  readonly facts: readonly QuestionId[]
  /** Profile fields that the sender ticked; the name always travels. */
  readonly profile: readonly ('country' | 'field')[]
  readonly issued: IsoDate
}

/** One round as a card: what is known of it, as far as its sender lets it out. */
export function makeCard(choice: CardChoice): Card {
  const { organisation, round, pack } = choice
  const { name, country, field } = organisation.profile
  return {
    laurel: 'card/1',
    id: organisation.id,
    pack: { id: pack.id, version: pack.version },
    organisation: {
      name,
      country: choice.profile.includes('country') ? country : '',
      field: choice.profile.includes('field') ? field : '',
    },
    referenceDate: round.referenceDate,
    reportingYear: round.reportingYear,
    issued: choice.issued,
    invented: organisation.invented,
    measures: knownMeasures(choice.assessments),
    shares: completeShares(choice.assessments),
    facts: knownFacts(choice.answers, choice.facts),
  }
}

function knownMeasures(assessments: CardChoice['assessments']): Record<string, number> {
  const known: Record<string, number> = {}
  for (const assessment of assessments.values()) {
    for (const score of assessment.indicators.values()) {
      if (score.measure !== null) known[score.id] = score.measure
      for (const [id, figure] of Object.entries(score.measures)) {
        if (figure !== null) known[`${score.id}.${id}`] = figure
      }
    }
  }
  return known
}

function completeShares(assessments: CardChoice['assessments']): Record<string, number> {
  const known: Record<string, number> = {}
  for (const assessment of assessments.values()) {
    for (const { id, share } of assessment.dimensions) {
      if (share.value !== null) known[id] = share.value
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

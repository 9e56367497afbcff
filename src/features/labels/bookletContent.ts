import type { EvidenceReference } from '#engine/answers/evidence.ts'
import type { Organisation, Round } from '#engine/answers/organisation.ts'
import { showsIndicator } from '#engine/answers/papers.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import { answerOf, isAsked } from '#engine/measures/facts.ts'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Basis } from '#engine/questionnaire/basis.ts'
import type { SourceId } from '#engine/questionnaire/ids.ts'
import type { Label } from '#engine/questionnaire/labelScheme.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import type { Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment, IndicatorScore } from '#engine/scoring/assessment.ts'

export interface BookletAnswer {
  readonly question: Question
  /** Undefined while it is open or marked unknown. */
  readonly value: AnswerValue | undefined
  readonly isUnknown: boolean
}

export interface BookletTopic {
  readonly indicator: Indicator
  readonly score: IndicatorScore | undefined
  /** What is asked, with the answers so far; what does not apply is left out. */
  readonly answers: readonly BookletAnswer[]
  readonly note: string
  readonly evidence: readonly EvidenceReference[]
}

interface BookletTheme {
  readonly dimension: string
  readonly prepared: number
  readonly asked: number
  readonly topics: readonly BookletTopic[]
}

/** What the preparation booklet of a label holds; every word of it comes from the texts. */
export interface Booklet {
  readonly themes: readonly BookletTheme[]
  /** Everything the label's rules, terms and prices were read in, each once, in the order of the booklet. */
  readonly sources: readonly SourceId[]
}

interface Materials {
  readonly organisation: Organisation
  readonly round: Round
  readonly answers: Answers
  readonly label: Label
  readonly verdict: LabelVerdict
  /** The preparation for the interview, with what it is worth so far. */
  readonly questionnaire: Questionnaire
  readonly assessment: Assessment
}

export function bookletContent(materials: Materials): Booklet {
  const { questionnaire, assessment } = materials
  return {
    themes: questionnaire.dimensions.map(({ id, indicators }) => {
      const score = assessment.dimensions.find(dimension => dimension.id === id)
      return {
        dimension: id,
        prepared: score?.answered ?? 0,
        asked: score?.asked ?? 0,
        topics: indicators.map(indicator => topicOf(indicator, materials)),
      }
    }),
    sources: sourcesOf(materials),
  }
}

function topicOf(
  indicator: Indicator,
  { organisation, round, answers, questionnaire, assessment }: Materials,
): BookletTopic {
  const facts = { bank: questionnaire.bank, answers, asOf: round.referenceDate }
  const asked = indicator.computed ? [] : indicator.questions.filter(question => isAsked(question, facts) !== false)
  return {
    indicator,
    score: assessment.indicators.get(indicator.id),
    answers: asked.map(question => ({
      question,
      value: answerOf(question, facts),
      isUnknown: answers.unknown[question.id] !== undefined,
    })),
    note: organisation.notes[`${round.id}/${indicator.id}`] ?? '',
    evidence: organisation.evidence.filter(each => each.round === round.id && showsIndicator(each, indicator.id)),
  }
}

function sourcesOf({ label, verdict, questionnaire }: Materials): readonly SourceId[] {
  const bases: readonly Basis[] = [
    ...verdict.requirements.map(({ requirement }) => requirement),
    ...label.terms,
    ...label.prices,
    ...questionnaire.indicators.map(({ guidance }) => guidance),
  ]
  const ids = bases.flatMap(basis => {
    switch (basis.basis) {
      case 'published':
        return [basis.source, basis.via]
      case 'derived':
        return [basis.source]
      case 'assumed':
        return [basis.inspiredBy]
      case 'entered':
        return []
    }
  })
  return [...new Set(ids.filter(id => id !== undefined))]
}

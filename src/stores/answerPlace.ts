import type { FailedCheck } from '#engine/answers/crossChecks.ts'
import type { QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { questionsOfCondition } from '#engine/questionnaire/reads.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'

/** Where something is answered: the card of an indicator or topic, as the address of Assess names it. */
interface AnswerPlace {
  readonly questionnaire: QuestionnaireId
  readonly dimension: string
  readonly indicator: string
}

/** Shortest questionnaire first: a condition is met where it is asked alone. */
const order: readonly QuestionnaireId[] = ['eligibility', 'benchmarking', 'quality']

/** The card that answers a question, or the card of an indicator; undefined when the pack has neither. */
export function answerPlace(pack: Pack, id: string): AnswerPlace | undefined {
  return placeWhere(pack, indicator => (indicator.id === id ? 2 : indicator.asks.some(q => q.id === id) ? 1 : 0))
}

/** Where somebody can see what is asked when an answer is not the one that a label wants: the help it opens, if any. */
export function helpPlace(pack: Pack, question: string): AnswerPlace | undefined {
  for (const [id, { indicators }] of pack.questionnaires) {
    const helps = indicators.find(({ when }) => when !== undefined && questionsOfCondition(when).includes(question))
    if (helps !== undefined) return { questionnaire: id, dimension: helps.dimension, indicator: helps.id }
  }
  return answerPlace(pack, question)
}

/** The card that shows most of the questions which do not fit together. */
export function checkPlace(pack: Pack, { questions }: Pick<FailedCheck, 'questions'>): AnswerPlace | undefined {
  return placeWhere(pack, indicator => indicator.asks.filter(({ id }) => questions.includes(id)).length)
}

function placeWhere(pack: Pack, fitness: (indicator: Indicator) => number): AnswerPlace | undefined {
  let best: { readonly place: AnswerPlace; readonly fit: number } | undefined
  for (const questionnaire of [...order, ...pack.questionnaires.keys()]) {
    for (const indicator of pack.questionnaires.get(questionnaire)?.indicators ?? []) {
      const fit = indicator.when === undefined && !indicator.computed ? fitness(indicator) : 0
      if (fit <= (best?.fit ?? 0)) continue
      best = { place: { questionnaire, dimension: indicator.dimension, indicator: indicator.id }, fit }
    }
  }
  return best?.place
}

/** Path of a card under the tasks of an organisation. */
export function addressOfPlace(organisation: string, { questionnaire, dimension, indicator }: AnswerPlace): string {
  return `/o/${encodeURIComponent(organisation)}/assess/${questionnaire}/${dimension}/${indicator}`
}

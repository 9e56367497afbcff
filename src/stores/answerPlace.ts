import type { FailedCheck } from '#engine/answers/crossChecks.ts'
import { inOrderAsked } from '#engine/labels/aims.ts'
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
  // The shortest questionnaire first: a condition is met where it is asked alone.
  let best: { readonly place: AnswerPlace; readonly fit: number } | undefined
  for (const { id: questionnaire, indicators } of inOrderAsked(pack)) {
    for (const indicator of indicators) {
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

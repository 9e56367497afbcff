import type { Closing } from '#engine/answers/organisation.ts'
import type { Answers, IsoDate } from '#engine/questionnaire/answers.ts'
import type { QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { assess } from '#engine/scoring/assess.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { recordedAssessment } from './closedRound.ts'

/** Every questionnaire of a pack scored; with the figures of its record where the round is closed. */
export function assessAll(
  pack: Pack,
  answers: Answers,
  asOf: IsoDate,
  closing: Closing | undefined,
): ReadonlyMap<QuestionnaireId, Assessment> {
  return new Map(
    [...pack.questionnaires].map(([id, questionnaire]): [QuestionnaireId, Assessment] => {
      const computed = assess(questionnaire, answers, { asOf })
      return [id, closing ? recordedAssessment(computed, closing) : computed]
    }),
  )
}

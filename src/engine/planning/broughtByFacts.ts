import type { LabelVerdict } from '../labels/verdict.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { IndicatorId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import { assess } from '../scoring/assess.ts'
import type { Assessment } from '../scoring/assessment.ts'
import { Draft } from './draft.ts'

interface Known {
  readonly pack: Pack
  readonly verdict: LabelVerdict
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly answers: Answers
  /** Reference date of the round. */
  readonly asOf: IsoDate
}

/**
 * The band that indicators reach by themselves once the required facts are true that are not: who wins the fifteenth
 * participant has fifteen. One act is then both, and costs its days once.
 *
 * @returns nothing of those that stay where they are, or fall.
 */
export function broughtByFacts(known: Known): ReadonlyMap<IndicatorId, number> {
  const { pack, verdict, assessments, answers, asOf } = known
  const conditions = verdict.requirements.flatMap(({ requirement, counted, state }) =>
    counted && requirement.kind === 'fact' && state !== 'met' ? [requirement.condition] : [],
  )
  if (conditions.length === 0) return new Map()
  const draft = new Draft(pack.bank.questions, answers, asOf)
  for (const condition of conditions) draft.satisfy(condition)
  const { answers: then } = draft
  return new Map(
    [...pack.questionnaires.values()].flatMap(questionnaire => {
      const today = assessments.get(questionnaire.id)?.indicators
      return [...assess(questionnaire, then, { asOf }).indicators].flatMap(([id, { band }]) =>
        band !== null && band > (today?.get(id)?.band ?? 0) ? [[id, band] as const] : [],
      )
    }),
  )
}

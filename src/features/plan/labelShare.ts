import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'

/** The line that a label draws over the points of a questionnaire; undefined where it has none. */
export function lineOf(
  verdict: LabelVerdict | undefined,
): { readonly of: QuestionnaireId; readonly from: number } | undefined {
  const rule = verdict?.requirements.find(({ requirement }) => requirement.kind === 'share')?.requirement
  return rule?.kind === 'share' ? rule : undefined
}

/** The part of the points that is sure, as a fraction of 1. */
export function sureShare(
  assessments: ReadonlyMap<QuestionnaireId, Assessment>,
  questionnaire: QuestionnaireId,
): number {
  return assessments.get(questionnaire)?.share.least ?? 0
}

import type { QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Label } from '#engine/questionnaire/labelScheme.ts'

/** The questionnaire whose answers a label looks at: that of its share, of its areas, else the interview. */
export function preparedWith({ requirements }: Label): QuestionnaireId {
  const share = requirements.find(({ kind }) => kind === 'share')
  if (share?.kind === 'share') return share.of
  return requirements.some(({ kind }) => kind === 'areas') ? 'quality' : 'benchmarking'
}

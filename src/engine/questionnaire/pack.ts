import type { QuestionnaireId } from './ids.ts'
import type { LabelScheme } from './labelScheme.ts'
import type { QuestionBank, Questionnaire } from './questionnaire.ts'
import type { ReferenceFigures, Sources } from './reference.ts'

/** Everything under `questionnaires/<pack>/` except its words: linked, plain, readonly. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly bank: QuestionBank
  readonly questionnaires: ReadonlyMap<QuestionnaireId, Questionnaire>
  readonly scheme: LabelScheme
  readonly reference: ReferenceFigures
  readonly sources: Sources
  /** Ids of papers that are likely to name third persons. */
  readonly namesPersons: ReadonlySet<string>
}

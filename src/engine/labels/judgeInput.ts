import type { HistoryEvent } from '../answers/historyEvent.ts'
import type { EvidenceReference } from '../answers/evidence.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { IndicatorId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { LabelScheme, Requirement } from '../questionnaire/labelScheme.ts'
import type { QuestionBank } from '../questionnaire/questionnaire.ts'
import type { Assessment } from '../scoring/assessment.ts'

/** An improvement area: an indicator that the organisation chose to work on for the label. */
export interface ImprovementArea {
  readonly indicator: IndicatorId
  /** The area and its effect on the cluster are written down. */
  readonly described: boolean
  /** Two dated values got better; undefined while there are not two. */
  readonly improved: boolean | undefined
}

/** Everything a label may ask about an organisation. What is undefined is not yet known. */
export interface JudgeInput {
  readonly bank: QuestionBank
  readonly answers: Answers
  /** Reference date of the round. */
  readonly asOf: IsoDate
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly history: readonly HistoryEvent[]
  readonly areas: readonly ImprovementArea[] | undefined
  readonly evidence: readonly EvidenceReference[] | undefined
  /** A `list` requirement's id → what the organisation entered from its own papers (basis `entered`). */
  readonly enteredLists: ReadonlyMap<string, readonly Requirement[]>
}

/**
 * The same, and the labels among which one is judged: it may ask for another, whose terms say how long that is held.
 * `grantedOn` is the day of the award or renewal by which the label that is judged is held today.
 */
export type JudgedAmong = JudgeInput & Pick<LabelScheme, 'labels'> & { readonly grantedOn?: IsoDate | undefined }

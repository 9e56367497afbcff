import type { IsoDate } from '../questionnaire/answers.ts'
import type { LabelId } from '../questionnaire/ids.ts'
import type { HistoryEventKind } from '../questionnaire/labelScheme.ts'

/** Something that happened on the way to a label, as entered by the user. */
export interface HistoryEvent {
  readonly id: string
  readonly label: LabelId
  readonly event: HistoryEventKind
  readonly date: IsoDate
  readonly certificate?: string
  readonly validUntil?: IsoDate
}

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
  /** Entered before its day: once that has passed, it is asked whether it took place. */
  readonly planned?: boolean
}

/** Whether it took place by a day: dated so, and not only planned. */
export function hasHappened({ date, planned = false }: HistoryEvent, today: IsoDate): boolean {
  return date <= today && !planned
}

/** It is booked: its day is today or ahead, and it has not taken place yet. */
export function isAhead(event: HistoryEvent, today: IsoDate): boolean {
  return event.date >= today && !hasHappened(event, today)
}

/** Its day has passed, and nobody has said that it took place. */
export function isUnconfirmed({ date, planned = false }: HistoryEvent, today: IsoDate): boolean {
  return planned && date < today
}

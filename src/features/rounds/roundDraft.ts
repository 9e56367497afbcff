import type { Round } from '#engine/answers/organisation.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import { isIsoDate } from '#engine/questionnaire/calendar.ts'
import { defaultDates, type RoundDates } from '#stores/defaultDates.ts'

/** A round that is about to begin; `from`: the round whose answers it takes over, if any. */
export interface RoundDraft extends RoundDates {
  readonly name: string
  readonly from: string | undefined
}

/** The dates to begin with: the end of last month, or today where the last round is as late as that. */
export function nextDates(rounds: readonly Round[], today: IsoDate): RoundDates {
  const usual = defaultDates(today)
  const last = rounds.at(-1)?.referenceDate ?? ''
  return last < usual.referenceDate ? usual : { ...usual, referenceDate: today }
}

/** Why a round cannot begin on this date: it is none, or another round has it. */
export function dateProblem(date: string, rounds: readonly Round[]): 'no-date' | Round | undefined {
  if (!isIsoDate(date)) return 'no-date'
  return rounds.find(({ referenceDate }) => referenceDate === date)
}

import type { IsoDate } from '../questionnaire/answers.ts'
import type { QuestionId } from '../questionnaire/ids.ts'

/**
 * A result card: one round of one organisation, as far as its sender lets it out. No people, notes or evidence.
 * Measures are scored by the pack as shipped; own assumptions never travel.
 */
export interface Card {
  readonly laurel: 'card/1'
  /** Of the organisation (random): its later card takes the place of an earlier one. */
  readonly id: string
  readonly pack: { readonly id: string; readonly version: string }
  readonly organisation: { readonly name: string; readonly country: string; readonly field: string }
  readonly referenceDate: IsoDate
  readonly reportingYear: number
  readonly issued: IsoDate
  readonly invented: boolean
  /** `<indicator>` or `<indicator>.<measure>` → figure in the measure's own unit; what is not known is left out. */
  readonly measures: Readonly<Record<string, number>>
  /** Dimension id → share of points as a fraction, complete ones only. */
  readonly shares: Readonly<Record<string, number>>
  readonly facts: Readonly<Record<QuestionId, number>>
}

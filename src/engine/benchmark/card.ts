import type { IsoDate } from '../questionnaire/answers.ts'
import type { LabelId, QuestionId } from '../questionnaire/ids.ts'

/**
 * A result card: one round of one organisation, as far as its sender lets it out. No people, notes or evidence.
 * Measures are scored by the pack as shipped; own assumptions never travel.
 */
export interface Card {
  readonly laurel: 'card/1'
  /**
   * Of the organisation (random): its later card takes the place of an earlier one. Without a name, a word drawn for
   * one group, that leads to no other card of the sender.
   */
  readonly id: string
  readonly pack: { readonly id: string; readonly version: string }
  /** The name is empty on a card without name. */
  readonly organisation: { readonly name: string; readonly country: string; readonly field: string }
  /** Sent without name: such cards are compared by the rules of disclosure, and carry no key. */
  readonly anonymous?: true
  /** The benchmarking group that it was sent for, as its sender said; left out when it is for anybody. */
  readonly group?: CardGroup
  /** Labels held on the day of issue; left out when the sender does not say. */
  readonly labels?: readonly LabelId[]
  readonly referenceDate: IsoDate
  readonly reportingYear: number
  readonly issued: IsoDate
  /** ISO instant of issue: tells apart cards of one day. */
  readonly issuedAt?: string
  readonly invented: boolean
  /** `<indicator>` or `<indicator>.<measure>` → figure in the measure's own unit; what is not known is left out. */
  readonly measures: Readonly<Record<string, number>>
  /** Dimension id → share of points as a fraction, complete ones only. */
  readonly shares: Readonly<Record<string, number>>
  readonly facts: Readonly<Record<QuestionId, number>>
  /** Question id → how the sender counted, where the pack leaves it open (*paid members only*). */
  readonly definitions?: Readonly<Record<QuestionId, string>>
  /** Signature over everything else on the card. */
  readonly signed?: CardSignature
}

/** A benchmarking group and its round as a card names them. */
export interface CardGroup {
  readonly id: string
  readonly name: string
  /** Name of the round. */
  readonly round: string
}

/** ECDSA on P-256 with SHA-256 over the canonical JSON of the card without `signature`. */
interface CardSignature {
  readonly algorithm: 'ES256'
  /** Public key, uncompressed point of 65 bytes, base64url. */
  readonly key: string
  /** r and s of 32 bytes each, base64url. */
  readonly signature: string
}

import type { IsoDate } from '../questionnaire/answers.ts'
import type { IndicatorId } from '../questionnaire/ids.ts'

/** The greatest file of a paper, in bytes: 20 MB as file managers of Windows count them, which is more than others do. */
export const largestFile = 20 * 1024 * 1024

/** A file kept with a paper: its content is found by its hash. */
export interface EvidenceFile {
  /** SHA-256 of the bytes, as hexadecimal. */
  readonly hash: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Media type as the browser named it; it decides nothing. */
  readonly type: string
}

/** What of a paper leaves the organisation with a dossier. */
export const confidentialities = ['include', 'title-only', 'leave-out'] as const

export type Confidentiality = (typeof confidentialities)[number]

/** A paper, link or place that shows an answer. Texts and dates are empty where nothing is entered. */
export interface EvidenceReference {
  readonly id: string
  readonly round: string
  readonly indicator: IndicatorId
  readonly title: string
  /** A web address, or a place such as *folder 3, shelf B*. */
  readonly place: string
  readonly page: string
  readonly date: IsoDate
  /** Language of the paper, as a code. */
  readonly language: string
  /** What it shows, in a sentence. */
  readonly shows: string
  /** Further indicators that the same paper shows, in alphabetical order. */
  readonly alsoFor: readonly IndicatorId[]
  readonly confidentiality: Confidentiality
  /** Day after which it is to be deleted. */
  readonly keepUntil: IsoDate
  readonly file: EvidenceFile | null
}

/** What a paper says of itself when nothing but its title and place is entered. */
export const bareEvidence = {
  language: '',
  shows: '',
  alsoFor: [],
  confidentiality: 'include',
  keepUntil: '',
  file: null,
} as const satisfies Partial<EvidenceReference>

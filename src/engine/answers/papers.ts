import type { IsoDate } from '../questionnaire/answers.ts'
import type { IndicatorId } from '../questionnaire/ids.ts'
import type { EvidenceReference } from './evidence.ts'

/** Whether a paper stands for this indicator, as its own or as a further one. */
export function showsIndicator({ indicator, alsoFor }: EvidenceReference, wanted: IndicatorId): boolean {
  return indicator === wanted || alsoFor.includes(wanted)
}

const titles = new Intl.Collator('und', { numeric: true })

/** Papers as a folder shows its files: by title, *2* before *10*. */
export function byTitle(papers: readonly EvidenceReference[]): readonly EvidenceReference[] {
  return papers.toSorted((a, b) => titles.compare(a.title, b.title) || titles.compare(a.id, b.id))
}

/** Whether a place is an address of the web. Only such a one becomes a link: anything else in a place is a place. */
export function isWebAddress(place: string): boolean {
  return /^https?:\/\/\S+$/i.test(place)
}

/** Whether the day up to which a paper was to be kept has passed; the day itself still belongs to it. */
export function isKeptTooLong({ keepUntil }: Pick<EvidenceReference, 'keepUntil'>, today: IsoDate): boolean {
  return keepUntil !== '' && keepUntil < today
}

/**
 * Whether one of `hints` stands in what is known of a paper: its title, the name of its file, what it shows.
 * Words are compared without case, accents and what joins them; one of more than three letters may go on (*payroll* is
 * found in *payrolls_2026.xlsx*, *cv* in *CVs* and not in *cvr*).
 */
export function isHintedAt(hints: readonly string[], told: readonly string[]): boolean {
  const sentences = told.map(wordsOf)
  return hints.some(hint => {
    const wanted = wordsOf(hint)
    return wanted.length > 0 && sentences.some(words => words.some((_, at) => standsAt(wanted, words, at)))
  })
}

function standsAt(wanted: readonly string[], words: readonly string[], at: number): boolean {
  return wanted.every((word, index) => {
    const found = words[at + index]
    if (found === undefined) return false
    return word.length > 3 ? found.startsWith(word) : found === word || found === `${word}s`
  })
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/\p{L}+/gu) ?? []
}

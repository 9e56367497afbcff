/** A language a reader can choose, named in itself. */
interface Language {
  readonly code: LanguageCode
  readonly name: string
}

const codes = ['en', 'es', 'ca', 'eu', 'it', 'bg', 'de', 'en-x-pseudo'] as const
export type LanguageCode = (typeof codes)[number]

/** English with accents and brackets: every word on screen that does not come from a message file stands out. */
export const pseudoLanguage: LanguageCode = 'en-x-pseudo'

/** The seven, in the order in which the switch shows them. */
export const languages: readonly Language[] = [
  { code: 'en', name: 'English' },
  { code: 'es', name: 'Español' },
  { code: 'ca', name: 'Català' },
  { code: 'eu', name: 'Euskara' },
  { code: 'it', name: 'Italiano' },
  { code: 'bg', name: 'Български' },
  { code: 'de', name: 'Deutsch' },
]

/** Languages whose message files are complete. The others fall back, and the screen says so. */
const complete: ReadonlySet<LanguageCode> = new Set(['en', pseudoLanguage])

const chains: Partial<Record<LanguageCode, readonly LanguageCode[]>> = { ca: ['es', 'en'], eu: ['es', 'en'] }

export function isLanguageCode(code: string): code is LanguageCode {
  return codes.some(known => known === code)
}

/** Where words are looked for when `language` lacks them, nearest first. */
export function fallbacksOf(language: string): readonly LanguageCode[] {
  return (isLanguageCode(language) ? chains[language] : undefined) ?? ['en']
}

/** The language whose words a reader of `chosen` really sees: the first complete one of its chain. */
export function shownInsteadOf(chosen: LanguageCode): LanguageCode {
  return [chosen, ...fallbacksOf(chosen)].find(code => complete.has(code)) ?? 'en'
}

import { languageName } from './format.ts'

/** The official languages of the Union, and others in which papers of its clusters are written. */
const codes = [
  ...['bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'it', 'lt', 'lv', 'mt', 'nl'],
  ...['pl', 'pt', 'ro', 'sk', 'sl', 'sv', 'ca', 'eu', 'gl', 'is', 'mk', 'no', 'sq', 'sr', 'tr', 'uk'],
]

/** Languages that a paper can be in, by their names in the language of the screen; one that is set is always there. */
export function paperLanguages(set: string): readonly { readonly value: string; readonly label: string }[] {
  const all = set === '' || codes.includes(set) ? codes : [...codes, set]
  return all.map(value => ({ value, label: languageName(value) })).toSorted((a, b) => a.label.localeCompare(b.label))
}

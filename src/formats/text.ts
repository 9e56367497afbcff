import type { Read } from './problems.ts'
import { refuse } from './refuse.ts'

/**
 * What happens to words that people type, paste or import. They are kept as they are: no trimming, no Unicode
 * normalisation, no escaping; whatever shows them shows text. The exceptions:
 *
 * - NUL is refused by name: files and spreadsheets cannot hold it.
 * - Half of a surrogate pair becomes U+FFFD, where everybody sees it.
 * - Nothing but blanks and invisible characters is empty.
 * - A line break becomes a space where there is one line only; where there are many, CR LF and CR become LF.
 */

/** Spaces of any kind, and what Unicode allows a font not to draw at all. */
const blank = /^[\s\p{Default_Ignorable_Code_Point}]*$/u
const loneSurrogate = /\p{Cs}/gu
const anyBreak = /\r\n|[\r\n\u2028\u2029\u0085]/g

function readWords(typed: string, maximumLength: number, where: string, kept: (text: string) => string): Read<string> {
  if (typed.includes('\0')) return refuse('nul-character', where)
  if (blank.test(typed)) return { ok: true, value: '' }
  const text = kept(typed.replace(loneSurrogate, '\ufffd'))
  if (text.length > maximumLength)
    return refuse('too-large', where, { characters: text.length, maximum: maximumLength })
  return { ok: true, value: text }
}

/** A name, a title, a short answer: one line. */
export function readShortText(typed: string, maximumLength: number, where = ''): Read<string> {
  return readWords(typed, maximumLength, where, text => text.replace(anyBreak, ' '))
}

/** A note, a reason, a long answer: its lines are kept. */
export function readLongText(typed: string, maximumLength: number, where = ''): Read<string> {
  return readWords(typed, maximumLength, where, text => text.replace(/\r\n?/g, '\n'))
}

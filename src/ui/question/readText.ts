type ReadText =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'problem'; readonly problem: 'nul-character' | 'too-long' }

/** Blanks, and what Unicode allows a font not to draw: what files keep as empty too. */
const unseen = /^[\s\p{Default_Ignorable_Code_Point}]*$/u
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Reads what was typed or pasted into a text field, letter by letter as it stands: what nobody sees is no answer, half
 * of a character shows as U+FFFD, NUL is refused by name because files cannot hold it.
 */
export function readText(text: string, maximumLength: number): ReadText {
  if (unseen.test(text)) return { kind: 'empty' }
  if (text.includes('\u0000')) return { kind: 'problem', problem: 'nul-character' }
  if (text.length > maximumLength) return { kind: 'problem', problem: 'too-long' }
  return { kind: 'value', value: text.replace(loneSurrogate, '\ufffd') }
}

import { readFileSync } from 'node:fs'

export const { strings } = JSON.parse(readFileSync('tests/fixtures/text/naughty-strings.json', 'utf8')) as {
  readonly strings: readonly { readonly cls: string; readonly value: string }[]
}
export const values = strings.map(({ value }) => value)

/** What must be there after the page was loaded again; undefined when the string is refused by name. `longest` in characters. */
export function expected(text: string, lines: 'one' | 'many', longest = Infinity): string | undefined {
  if (text.includes('\0') || text.length > longest) return undefined
  // A field of one line drops these two itself.
  const typed = lines === 'one' ? text.replace(/[\r\n]/g, '') : text.replace(/\r\n?/g, '\n')
  if (/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(typed)) return ''
  const whole = typed.replace(/\p{Cs}/gu, '\ufffd')
  return lines === 'one' ? whole.replace(/[\u2028\u2029\u0085]/g, ' ') : whole
}

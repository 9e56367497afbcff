type ForeignKind = 'picture' | 'pdf' | 'office' | 'archive' | 'page' | 'binary'

/** First bytes, one letter each, of files that people choose by mistake. */
const beginnings: readonly (readonly [ForeignKind, RegExp])[] = [
  ['picture', /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei|mif|avif))/],
  ['pdf', /^%PDF/],
  ['office', /^(?:\xd0\xcf\x11\xe0|\{\\rtf)/], // Word and Excel before 2007
  ['archive', /^PK[^\t\r\n -\xff]/], // by the control character, as a column may be called PK
  ['page', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|svg)/i],
]

const looked = 512
const utf16 = /^(?:\xff\xfe|\xfe\xff)/
const fewestOfBinary = 1 / 20

/**
 * What a file is by its first bytes, where that is nothing that holds JSON or a table; undefined when it may be text.
 * A stray control character is a fault of a text, which its reader names with its line. Where one in twenty is one,
 * it is no text, unless it is sound UTF-8 without NUL all the same.
 */
export function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  const head = bytes.subarray(0, looked)
  const letters = String.fromCharCode(...head)
  const found = beginnings.find(([, beginning]) => beginning.test(letters))
  if (found !== undefined || utf16.test(letters)) return found?.[0]
  const controls = head.filter(byte => byte < 9 || (byte > 13 && byte < 32)).length
  return controls > head.length * fewestOfBinary && (head.includes(0) || !isUtf8(head)) ? 'binary' : undefined
}

/** A character that is cut off at the end counts as whole. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

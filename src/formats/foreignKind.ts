/** First bytes of files that people choose by mistake. */
const beginnings: readonly (readonly ['picture' | 'pdf' | 'office', readonly number[]])[] = [
  ['picture', [0x89, 0x50, 0x4e, 0x47]], // PNG
  ['picture', [0xff, 0xd8, 0xff]], // JPEG
  ['picture', [0x47, 0x49, 0x46, 0x38]], // GIF
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]], // Word and Excel before 2007
]

/** What a file is by its first bytes, where that is nothing Laurel reads; undefined when it may be text. */
export function foreignKind(bytes: Uint8Array): 'picture' | 'pdf' | 'office' | 'binary' | undefined {
  const found = beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))
  if (found !== undefined) return found[0]
  // Text holds no control characters but tab and line breaks; a byte order mark is text too.
  const isBinary = bytes.subarray(0, 512).some(byte => byte < 9 || (byte > 13 && byte < 32))
  return isBinary ? 'binary' : undefined
}

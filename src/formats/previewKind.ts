/** What of a file may be shown on screen: a raster picture by the type that its first bytes tell, or plain text. */
type Preview = { readonly kind: 'picture'; readonly type: string } | { readonly kind: 'text'; readonly text: string }

/** First bytes, one letter each. SVG is markup, and no picture here. */
const pictures: readonly (readonly [string, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
]
/** Endings of files that are text and nothing more. */
const textEnding = /\.(?:txt|csv|tsv|md|log|ics)$/i
const longestText = 100_000

/** Undefined for all that is only to be downloaded: what a name or a browser says of a type is never believed alone. */
export function previewOf(name: string, bytes: Uint8Array): Preview | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const picture = pictures.find(([, beginning]) => beginning.test(head))
  if (picture) return { kind: 'picture', type: picture[0] }
  if (!textEnding.test(name)) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, longestText), { stream: true })
    return text.includes('\0') ? undefined : { kind: 'text', text }
  } catch {
    return undefined
  }
}

const longestPart = 60

/** Names that Windows keeps for devices, with or without an ending. */
export const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i

/** Letters and digits of any script, joined by hyphens; cut between characters that people see as one. */
export function namePart(text: string): string {
  const joined = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+/u, '')
  let part = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(joined)) {
    if (part.length + segment.length > longestPart) break
    part += segment
  }
  return part.replace(/-+$/, '')
}

/**
 * A safe name for a file to save: `<organisation>_<what>_<date>.<ext>`, in any script.
 * A name that has no letter to offer, or that Windows keeps for itself, is replaced by `laurel`.
 */
export function fileName(organisation: string, what: string, date: string, extension: string): string {
  const name = namePart(organisation)
  const safe = name === '' || reserved.test(name) ? 'laurel' : name
  return `${[safe, namePart(what), date].filter(part => part !== '').join('_')}.${extension}`
}

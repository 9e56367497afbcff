import type { Place } from './assessPlace.ts'

/** A card with every text on it that can be looked for. */
export interface SearchEntry {
  readonly place: Place
  readonly code: string
  readonly title: string
  readonly texts: readonly string[]
}

export interface SearchHit {
  readonly entry: SearchEntry
  /** The text around the first find, in three pieces; the middle one is what was found. */
  readonly around: readonly [string, string, string]
}

/** Letters kept before and after what was found. */
const context = 60

/** Lower case without accents, letter for letter, so that places in it are places in the text. */
function plain(text: string): string {
  return Array.from(text, letter => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return bare.length === letter.length ? bare : letter.toLowerCase().slice(0, letter.length).padEnd(letter.length)
  }).join('')
}

/** The cards on which every word of `query` stands somewhere, in the order of the questionnaires. */
export function searchEverything(entries: readonly SearchEntry[], query: string): readonly SearchHit[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const [first] = words
  if (first === undefined) return []
  return entries.flatMap(entry => {
    const texts = [entry.code, entry.title, ...entry.texts]
    const whole = plain(texts.join('\n'))
    if (!words.every(word => whole.includes(word))) return []
    const text = texts.find(each => plain(each).includes(first)) ?? ''
    return { entry, around: aroundOf(text, plain(text).indexOf(first), first.length) }
  })
}

function aroundOf(text: string, at: number, length: number): SearchHit['around'] {
  const from = Math.max(0, at - context)
  const to = Math.min(text.length, at + length + context)
  return [
    `${from > 0 ? '… ' : ''}${text.slice(from, at)}`,
    text.slice(at, at + length),
    `${text.slice(at + length, to)}${to < text.length ? ' …' : ''}`,
  ]
}

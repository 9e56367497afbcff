import type { Card } from '#engine/benchmark/card.ts'
import { readVersion } from './laurelKind.ts'
import type { Read } from './problems.ts'
import { megabyte, readJson } from './readJson.ts'
import { readBySchema } from './schemaProblems.ts'
import { validate as isCards } from './validators/cards.js'

/** A `.cards.json`: cards of partners who agreed to be open to each other. */
interface CardCollection {
  readonly laurel: 'cards/1'
  readonly cards: readonly Card[]
}

/**
 * No collection is larger: 10 000 cards with every figure, signed, are 54 MB, read in a second and checked in five. The
 * schema holds their number. Bytes.
 */
export const largestCollection = 80 * megabyte

/** The cards of a collection from the bytes of a `.cards.json`: all of them or none. */
export function readCardsFile(source: Uint8Array | string): Read<readonly Card[]> {
  const json = readJson(source, { maximumBytes: largestCollection })
  return json.ok ? readCards(json.value) : json
}

/** The cards of a collection from parsed data. */
export function readCards(data: unknown): Read<readonly Card[]> {
  const version = readVersion(data, 'cards', 1)
  if (!version.ok) return version
  const read = readBySchema<CardCollection>(isCards, data)
  return read.ok ? { ok: true, value: read.value.cards } : read
}

/** The text of a `.cards.json`. */
export function writeCards(cards: readonly Card[]): string {
  return `${JSON.stringify({ laurel: 'cards/1', cards } satisfies CardCollection, null, 2)}\n`
}

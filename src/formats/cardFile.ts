import type { Card } from '#engine/benchmark/card.ts'
import { readVersion } from './laurelKind.ts'
import type { Read } from './problems.ts'
import { megabyte, readJson } from './readJson.ts'
import { readBySchema } from './schemaProblems.ts'
import { validate as isCard } from './validators/card.js'

/** A result card from the bytes of a `.card.json`. */
export function readCardFile(source: Uint8Array | string): Read<Card> {
  const json = readJson(source, { maximumBytes: megabyte })
  return json.ok ? readCard(json.value) : json
}

/** A result card from parsed data. */
export function readCard(data: unknown): Read<Card> {
  const version = readVersion(data, 'card', 1)
  return version.ok ? readBySchema<Card>(isCard, data) : version
}

/** The text of a `.card.json`. */
export function writeCard(card: Card): string {
  return `${JSON.stringify(card, null, 2)}\n`
}

import { deflateSync, inflateSync } from 'fflate'
import type { Card } from '#engine/benchmark/card.ts'
import list from '#questionnaires/benchmark/card-words.json' with { type: 'json' }
import { fromBase64url, toBase64url } from './base64url.ts'
import { readCardFile } from './cardFile.ts'
import type { ProblemCode, Read } from './problems.ts'
import { megabyte } from './readJson.ts'
import { refuse } from './refuse.ts'
import { checkCards, type CheckedCard } from './signedCards.ts'

/** Which words both ends know beforehand; stands before the card, so that another list can follow. */
const edition = '1'

/** Longer than any card of the pack makes it; a card unfolds to a megabyte at most. Characters. */
const longest = 64_000

/** How a text that was never written is refused. */
const noText: ReadonlySet<ProblemCode> = new Set(['not-json', 'not-utf8'])

const words = new TextEncoder().encode(list.words.join(''))

/**
 * A card as the end of an address: folded small enough for a QR code by naming what every card says from a list of
 * words that is never changed.
 */
export function writeCardLink(card: Card): string {
  const text = new TextEncoder().encode(JSON.stringify(card))
  return `${edition}.${toBase64url(deflateSync(text, { level: 9, dictionary: words }))}`
}

/** The card of such an address and what its signature says, checked like a file. */
export async function readCardLink(link: string): Promise<Read<CheckedCard>> {
  if (link.length > longest) return refuse('link-too-long', '', { length: link.length, maximum: longest })
  const [, written, folded = ''] = /^(\d{1,4})\.(.*)$/s.exec(link) ?? []
  if (written === undefined) return refuse('link-broken', '')
  if (written !== edition) return refuse('too-new', '', { found: Number(written), newest: Number(edition) })
  const text = unfold(folded)
  if (text === undefined) return refuse('link-broken', '')
  const read = readCardFile(text)
  // One letter changed unfolds to a text that is none any more.
  if (!read.ok) return read.problems.some(({ code }) => noText.has(code)) ? refuse('link-broken', '') : read
  const [checked] = await checkCards([read.value], text, { form: 'link' })
  return checked === undefined ? refuse('link-broken', '') : { ok: true, value: checked }
}

/** Undefined when the link was cut or changed so that it unfolds to nothing, or to more than a card. */
function unfold(folded: string): Uint8Array | undefined {
  const bytes = fromBase64url(folded)
  if (bytes === undefined) return undefined
  try {
    const text = inflateSync(bytes, { dictionary: words, out: new Uint8Array(megabyte) })
    return text.length < megabyte ? text : undefined
  } catch {
    return undefined
  }
}

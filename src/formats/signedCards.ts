import type { Card } from '#engine/benchmark/card.ts'
import { checkSignature } from './cardSignature.ts'

/** A card and what its signature says of it. */
export interface CheckedCard {
  readonly card: Card
  readonly signature: 'unsigned' | 'sound' | 'changed'
}

/**
 * Cards of one file with what their signatures say. A signature speaks for the file as Laurel wrote it, letter by
 * letter: where its text was touched, even so that it says the same, signed cards count as changed.
 *
 * @param source The file that the cards were read from.
 */
export async function checkCards(cards: readonly Card[], source: Uint8Array | string): Promise<readonly CheckedCard[]> {
  const text = typeof source === 'string' ? source : new TextDecoder('utf-8', { fatal: true }).decode(source)
  const untouched = isAsWritten(text)
  return Promise.all(
    cards.map(async card => {
      const signature = await checkSignature(card)
      return { card, signature: signature === 'sound' && !untouched ? 'changed' : signature }
    }),
  )
}

/** Whether a JSON text is what our writers make of its content; blanks at its ends say nothing. */
function isAsWritten(text: string): boolean {
  const content: unknown = JSON.parse(text)
  return text.trim() === JSON.stringify(content, null, 2)
}

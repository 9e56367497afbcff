import type { Card } from '#engine/benchmark/card.ts'
import { checkSignature } from './cardSignature.ts'

/** A card and what its signature says of it. */
export interface CheckedCard {
  readonly card: Card
  readonly signature: 'unsigned' | 'sound' | 'changed'
}

/** Hears how many of the cards were checked so far. */
export type TellProgress = (progress: { readonly done: number; readonly of: number }) => void

/** So many signatures are checked at a time. */
const portion = 100

/**
 * Cards of one file with what their signatures say. A signature speaks for the file as Laurel wrote it, letter by
 * letter: where its text was touched, even so that it says the same, signed cards count as changed.
 *
 * @param source The text that the cards were read from.
 * @param options.form A link is written without blanks, a file with them.
 */
export async function checkCards(
  cards: readonly Card[],
  source: Uint8Array | string,
  { form = 'file', tell }: { readonly form?: 'file' | 'link'; readonly tell?: TellProgress | undefined } = {},
): Promise<readonly CheckedCard[]> {
  const text = typeof source === 'string' ? source : new TextDecoder('utf-8', { fatal: true }).decode(source)
  const untouched = isAsWritten(text, form)
  const checked: CheckedCard[] = []
  for (let at = 0; at < cards.length; at += portion) {
    tell?.({ done: at, of: cards.length })
    checked.push(...(await Promise.all(cards.slice(at, at + portion).map(card => check(card, untouched)))))
  }
  return checked
}

async function check(card: Card, untouched: boolean): Promise<CheckedCard> {
  const signature = await checkSignature(card)
  return { card, signature: signature === 'sound' && !untouched ? 'changed' : signature }
}

/** Whether a JSON text is what our writers make of its content; blanks at its ends say nothing. */
function isAsWritten(text: string, form: 'file' | 'link'): boolean {
  const content: unknown = JSON.parse(text)
  return form === 'link' ? text === JSON.stringify(content) : text.trim() === JSON.stringify(content, null, 2)
}

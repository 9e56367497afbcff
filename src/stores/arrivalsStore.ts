import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import type { CardDecision, CardTrust } from '#engine/benchmark/cards/takeCard.ts'
import type { Problem } from '#formats/problems.ts'
import type { CheckedCard } from '#formats/signedCards.ts'
import type { CardOutcome } from '#storage/cards.ts'
import { useCardsStore } from './cardsStore.ts'
import { useFilesStore } from './filesStore.ts'

/** A card that came in, or a file that held none, and what became of it. */
export type Arrival =
  | {
      readonly kind: 'card'
      /** Name of the file, or empty when it came by link or camera. */
      readonly source: string
      readonly card: Card
      readonly trust: CardTrust
      readonly decision: CardDecision
    }
  | { readonly kind: 'file'; readonly source: string; readonly problems: readonly Problem[] }
  /** Something that Laurel reads, but no card. */
  | { readonly kind: 'other'; readonly source: string }

/** How far the reading of files is. */
interface Reading {
  readonly source: string
  /** Place of the file among those chosen, from 1. */
  readonly file: number
  readonly files: number
  /** Cards of this file that were checked; 0 of 0 until it is known how many there are. */
  readonly done: number
  readonly of: number
}

/** Cards from one file, or from none. */
interface Sent {
  readonly source: string
  readonly cards: readonly CheckedCard[]
}

/** Cards coming in, many at once: read and checked first, then taken in one step that can be taken back. */
export const useArrivalsStore = defineStore('arrivals', () => {
  const held = useCardsStore()
  const files = useFilesStore()
  const arrivals = shallowRef<readonly Arrival[]>([])
  const reading = shallowRef<Reading>()
  /** The list that its reader has left for something else: it takes one line. */
  const read = shallowRef<readonly Arrival[]>()
  let outcomes: readonly CardOutcome[] = []
  let stopping: AbortController | undefined

  /**
   * Reads files and takes the cards in them. Until all are read nothing is taken, and `cancel` leaves everything as it
   * was.
   * @returns whether it went to its end.
   */
  async function open(chosen: readonly File[]): Promise<boolean> {
    stopping?.abort()
    const stop = new AbortController()
    stopping = stop
    const sent: Sent[] = []
    const refused: Arrival[] = []
    try {
      for (const [at, file] of chosen.entries()) {
        const place = { source: file.name, file: at + 1, files: chosen.length }
        reading.value = { ...place, done: 0, of: 0 }
        const tell = ({ done, of }: { readonly done: number; readonly of: number }): void => {
          reading.value = { ...place, done, of }
        }
        const opened = await files.openFile(file, { tell, signal: stop.signal })
        stop.signal.throwIfAborted()
        if (opened.kind === 'cards') sent.push({ source: file.name, cards: opened.cards })
        else if (opened.kind === 'refused') refused.push({ kind: 'file', source: file.name, problems: opened.problems })
        else refused.push({ kind: 'other', source: file.name })
      }
      await take(sent, refused, {
        signal: stop.signal,
        kept: () => {
          if (stopping === stop) reading.value = undefined
        },
      })
      return true
    } catch (reason) {
      if (stop.signal.aborted) return false
      throw reason
    } finally {
      if (stopping === stop) reading.value = stopping = undefined
    }
  }

  /** Takes the card that a link carries, as a code before the camera does. */
  async function openLink(link: string): Promise<void> {
    const opened = await files.openLink(link)
    if (opened.kind === 'cards') await take([{ source: '', cards: opened.cards }])
    else if (opened.kind === 'refused') arrivals.value = [{ kind: 'file', source: '', problems: opened.problems }]
  }

  /**
   * Takes cards that were read. Files that were refused stand before them in the list of what came.
   * @returns how many were taken.
   */
  async function take(
    sent: readonly Sent[],
    refused: readonly Arrival[] = [],
    until: Parameters<typeof held.take>[1] = {},
  ): Promise<number> {
    const sources = sent.flatMap(({ source, cards }) => cards.map(() => source))
    outcomes = await held.take(
      sent.flatMap(({ cards }) => cards),
      until,
    )
    arrivals.value = [...refused, ...outcomes.map((outcome, i) => arrivalOf(outcome, sources[i] ?? ''))]
    return outcomes.filter(({ decision }) => decision.outcome !== 'refused').length
  }

  function cancel(): void {
    stopping?.abort()
    reading.value = undefined
  }

  /** Puts everything back as it was before the last cards came. */
  async function undo(): Promise<void> {
    await held.undo(outcomes)
    clear()
  }

  /** Forgets the list; what was taken stays. */
  function clear(): void {
    outcomes = []
    arrivals.value = []
  }

  /** The reader has compared the words of a card's key with its sender: it is known, and the card is taken once more. */
  async function confirm(arrival: Extract<Arrival, { readonly kind: 'card' }>): Promise<void> {
    const { card, decision } = arrival
    await held.confirmKey(card)
    const again = decision.outcome === 'refused' ? await held.take([{ card, signature: 'sound' }]) : []
    outcomes = [...outcomes, ...again]
    arrivals.value = arrivals.value.map(one => {
      if (one.kind !== 'card' || one.card.id !== card.id || one.card.signed?.key !== card.signed?.key) return one
      const retaken = again.find(outcome => one.card === outcome.card)
      return { ...one, trust: 'known', decision: retaken?.decision ?? one.decision }
    })
  }

  return { arrivals, reading, read, open, openLink, take, cancel, undo, clear, confirm }
})

const arrivalOf = ({ card, trust, decision }: CardOutcome, source: string): Arrival => ({
  kind: 'card',
  source,
  card,
  trust,
  decision,
})

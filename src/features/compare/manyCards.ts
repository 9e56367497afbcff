import type { Card } from '#engine/benchmark/card.ts'
import type { BenchmarkRules } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import {
  cardTable,
  compareColumns,
  everybodyOf,
  type CardTable,
  type ComparedRows,
} from '#engine/benchmark/peers/compareColumns.ts'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'

/** Very many cards, and what they are compared by. */
export interface ManyCards {
  readonly cards: readonly Card[]
  readonly pack: Pack
  readonly rules: BenchmarkRules
}

export interface PeersQuestion {
  readonly own: Card | undefined
  readonly group: PeerGroup
}

/** Both in rows of the cards. */
export interface PeersAnswer {
  readonly compared: ComparedRows
  /** Everybody who could be a peer. */
  readonly everybody: Uint32Array
}

/** What is told to the worker: cards in portions first, then one question after the other. */
export type ManyMessage =
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | { readonly kind: 'ready'; readonly pack: Pack; readonly rules: BenchmarkRules }
  | ({ readonly kind: 'question' } & PeersQuestion)

export function answerFrom(table: CardTable, { own, group }: PeersQuestion): PeersAnswer {
  return { compared: compareColumns(table, { own, group }), everybody: everybodyOf(table, own) }
}

/** Keeps the cards as columns and answers from them. @returns what takes the next message. */
export function answering(answer: (answer: PeersAnswer) => void): (message: ManyMessage) => void {
  let cards: Card[] = []
  let table: CardTable | undefined
  return message => {
    switch (message.kind) {
      case 'cards':
        for (const card of message.cards) cards.push(card)
        break
      case 'ready':
        table = cardTable(cards, message.pack, message.rules)
        cards = []
        break
      case 'question':
        if (table !== undefined) answer(answerFrom(table, message))
        break
    }
  }
}

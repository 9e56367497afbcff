import type { Card } from '#engine/benchmark/card.ts'
import type { BenchmarkRules } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import {
  cardsOf,
  cardTable,
  compareColumns,
  everybodyOf,
  type CardTable,
  type ComparedRows,
} from '#engine/benchmark/peers/compareColumns.ts'
import { peerChoices, type PeerChoice } from '#engine/benchmark/peers/peerChoices.ts'
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
  /** What they say of themselves. */
  readonly choices: readonly PeerChoice[]
}

/** What is told to the worker: cards in portions first, then one question after the other. */
export type ManyMessage =
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | { readonly kind: 'ready'; readonly pack: Pack; readonly rules: BenchmarkRules }
  | ({ readonly kind: 'question' } & PeersQuestion)

/** Answers of some cards; what does not depend on the group is found once for an own card. */
export function answersFrom(table: CardTable): (question: PeersQuestion) => PeersAnswer {
  let found: { readonly own: string | undefined; readonly all: Omit<PeersAnswer, 'compared'> } | undefined
  return ({ own, group }) => {
    const key = own && JSON.stringify(own)
    if (found === undefined || found.own !== key) found = { own: key, all: everybodyAmong(table, own) }
    return { compared: compareColumns(table, { own, group }), ...found.all }
  }
}

function everybodyAmong(table: CardTable, own: Card | undefined): Omit<PeersAnswer, 'compared'> {
  const everybody = everybodyOf(table, own)
  const labels = table.pack.scheme.labels.map(({ id }) => id)
  return { everybody, choices: peerChoices(cardsOf(everybody, table.cards), table, labels) }
}

/** Keeps the cards as columns and answers from them. @returns what takes the next message. */
export function answering(answer: (answer: PeersAnswer) => void): (message: ManyMessage) => void {
  let cards: Card[] = []
  let answerOf: ((question: PeersQuestion) => PeersAnswer) | undefined
  return message => {
    switch (message.kind) {
      case 'cards':
        for (const card of message.cards) cards.push(card)
        break
      case 'ready':
        answerOf = answersFrom(cardTable(cards, message.pack, message.rules))
        cards = []
        break
      case 'question':
        if (answerOf !== undefined) answer(answerOf(message))
        break
    }
  }
}

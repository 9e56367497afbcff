import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import type { Comparison } from '#engine/benchmark/comparison.ts'
import { cardsOf, cardTable, withCards } from '#engine/benchmark/peers/compareColumns.ts'
import { latestOnly } from '#stores/latestOnly.ts'
import { scriptUrl } from '#ui/scriptUrl.ts'
import { answersFrom, type ManyCards, type ManyMessage, type PeersAnswer, type PeersQuestion } from './manyCards.ts'
import manyCardsWorker from './manyCards.worker.ts?worker&url'
import { nextTask } from './nextTask.ts'

/** An answer with the cards themselves, and the question it belongs to. */
interface Counted extends PeersQuestion, Pick<PeersAnswer, 'choices'> {
  readonly comparison: Comparison
  /** Everybody who could be a peer: the same list whatever group is asked for, and so stays what is made of it. */
  readonly everybody: readonly Card[]
}

/** So many cards are copied for the worker at a time that the page still answers between them. */
const portion = 250

/**
 * Very many cards compared by a worker, following both; undefined until the first answer is there, and while there are
 * no such cards. The last answer stays until the next one comes, with the question it belongs to.
 */
export function useManyCards(
  many: () => ManyCards | undefined,
  question: () => PeersQuestion,
): Readonly<ShallowRef<Counted | undefined>> {
  const counted = shallowRef<Counted>()
  let asking: ReturnType<typeof startAsking> | undefined

  watch(
    many,
    given => {
      asking?.end()
      asking = given && startAsking(given, answer => (counted.value = answer))
      if (given === undefined) counted.value = undefined
      asking?.ask(question())
    },
    { immediate: true },
  )
  watch(question, asked => asking?.ask(asked))
  onScopeDispose(() => asking?.end())
  return counted
}

function startAsking(many: ManyCards, take: (counted: Counted) => void) {
  const ending = new AbortController()
  let isFed = false
  let asked: PeersQuestion | undefined
  let here: ((question: PeersQuestion) => PeersAnswer) | undefined
  const worker = new Worker(scriptUrl(manyCardsWorker), { type: 'module' })
  const finder = latestOnly<PeersQuestion, PeersAnswer & PeersQuestion>(
    (answered, failed) => {
      let sent: PeersQuestion | undefined
      worker.addEventListener('message', ({ data }: MessageEvent<PeersAnswer>) => {
        if (sent !== undefined) answered({ ...data, ...sent })
      })
      worker.addEventListener('error', failed)
      return {
        postMessage(question) {
          sent = question
          tell({ kind: 'question', own: question.own, group: question.group })
        },
        terminate: () => worker.terminate(),
      }
    },
    // Where no worker can run: slow, but right.
    question => {
      here ??= answersFrom(cardTable(many.cards, many.pack, many.rules))
      return { ...here(question), ...question }
    },
    answer => void show(answer),
  )
  let everybody: { readonly rows: Uint32Array; readonly cards: readonly Card[] } | undefined
  /** The cards of the rows are looked up before the page draws them: two short tasks instead of a long one. */
  async function show({ compared, everybody: rows, choices, own, group }: PeersAnswer & PeersQuestion): Promise<void> {
    const comparison = withCards(compared, many.cards, many)
    if (everybody === undefined || !isSame(everybody.rows, rows)) everybody = { rows, cards: cardsOf(rows, many.cards) }
    const { cards } = everybody
    await nextTask()
    if (!ending.signal.aborted) take({ comparison, everybody: cards, choices, own, group })
  }
  const tell = (message: ManyMessage): void => worker.postMessage(message)

  void (async () => {
    for (let at = 0; at < many.cards.length; at += portion) {
      tell({ kind: 'cards', cards: many.cards.slice(at, at + portion) })
      await nextTask()
      if (ending.signal.aborted) return
    }
    tell({ kind: 'ready', pack: many.pack, rules: many.rules })
    isFed = true
    if (asked !== undefined) finder.ask(asked)
  })()

  return {
    ask(question: PeersQuestion): void {
      asked = question
      if (isFed) finder.ask(question)
    },
    end(): void {
      ending.abort()
      worker.terminate()
    },
  }
}

const isSame = (some: Uint32Array, others: Uint32Array): boolean =>
  some.length === others.length && some.every((row, at) => row === others[at])

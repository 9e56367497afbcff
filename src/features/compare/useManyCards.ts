import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { cardTable } from '#engine/benchmark/peers/compareColumns.ts'
import { latestOnly } from '#stores/latestOnly.ts'
import { scriptUrl } from '#ui/scriptUrl.ts'
import { answersFrom, type ManyCards, type ManyMessage, type PeersAnswer, type PeersQuestion } from './manyCards.ts'
import manyCardsWorker from './manyCards.worker.ts?worker&url'

/** An answer with the cards that its rows are of, and the question it belongs to. */
export interface Counted extends PeersAnswer, PeersQuestion, ManyCards {}

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
    answer => {
      if (!ending.signal.aborted) take({ ...answer, ...many })
    },
  )
  const tell = (message: ManyMessage): void => worker.postMessage(message)

  void (async () => {
    for (let at = 0; at < many.cards.length; at += portion) {
      tell({ kind: 'cards', cards: many.cards.slice(at, at + portion) })
      await new Promise(done => setTimeout(done))
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

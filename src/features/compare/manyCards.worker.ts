import { answering, type ManyMessage } from './manyCards.ts'

/** Keeps very many cards and compares them where it cannot hold up the page. */
const take = answering(answer => postMessage(answer))
addEventListener('message', ({ data }: MessageEvent<ManyMessage>) => take(data))

import type { FileContent } from '#documents/anyFile.ts'
import type { Read } from '#formats/problems.ts'
import type { CheckedCard, TellProgress } from '#formats/signedCards.ts'

/** What the worker says. The cards of a collection come in portions, before `read`, which then holds none. */
export type FileMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'cards'; readonly cards: readonly CheckedCard[] }
  | { readonly kind: 'read'; readonly read: Read<FileContent> }
  | { readonly kind: 'failed' }

/** How somebody follows a file with many cards, and stops it. */
export interface ReadingWatch {
  readonly tell?: TellProgress
  readonly signal?: AbortSignal
}

/** No honest file is silent for so long, even on a slow phone. */
const patience = 20_000

let makeWorker: (() => Worker) | undefined

/** `main.ts` hands down the way to start the worker; without one, files are read in the page. */
export function setFileWorker(make: () => Worker): void {
  makeWorker = make
}

/**
 * Reads a foreign file in a worker, so that a hostile one cannot hold up the page; where none starts, in the page.
 * @throws an AbortError once the signal says so.
 */
export async function readForeignFile(file: Blob, watch: ReadingWatch = {}): Promise<Read<FileContent>> {
  watch.signal?.throwIfAborted()
  const worker = makeWorker?.()
  if (worker === undefined) return readHere(file, watch)
  try {
    return await inWorker(worker, file, watch)
  } catch {
    return await readHere(file, watch)
  } finally {
    worker.terminate()
  }
}

async function readHere(file: Blob, { tell, signal }: ReadingWatch): Promise<Read<FileContent>> {
  signal?.throwIfAborted()
  const { readAnyFile } = await import('#documents/anyFile.ts')
  return readAnyFile(new Uint8Array(await file.arrayBuffer()), progress => {
    signal?.throwIfAborted()
    tell?.(progress)
  })
}

/** Rejects when the worker cannot run or is stopped; a file that takes too long is refused by name. */
function inWorker(worker: Worker, file: Blob, { tell, signal }: ReadingWatch): Promise<Read<FileContent>> {
  return new Promise((resolve, reject) => {
    const cards: CheckedCard[] = []
    let timer = setTimeout(giveUp, patience)
    function giveUp(): void {
      resolve({ ok: false, problems: [{ code: 'too-slow', path: '', details: { seconds: patience / 1000 } }] })
    }
    function fail(reason: Error): void {
      clearTimeout(timer)
      reject(reason)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<FileMessage>) => {
      clearTimeout(timer)
      if (data.kind === 'read') resolve(withCards(data.read, cards))
      else if (data.kind === 'failed') reject(new Error('the worker could not read'))
      else {
        timer = setTimeout(giveUp, patience)
        if (data.kind === 'cards') cards.push(...data.cards)
        else tell?.(data)
      }
    })
    worker.addEventListener('error', () => fail(new Error('the worker did not start')))
    signal?.addEventListener('abort', () => fail(signal.reason as Error), { once: true })
    worker.postMessage(file)
  })
}

function withCards(read: Read<FileContent>, cards: readonly CheckedCard[]): Read<FileContent> {
  return read.ok && read.value.kind === 'cards' ? { ok: true, value: { kind: 'cards', cards } } : read
}

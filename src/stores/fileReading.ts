import type { FileContent } from '#documents/anyFile.ts'
import type { Read } from '#formats/problems.ts'

/** No honest file takes this long, even on a slow phone. */
const patience = 20_000

let makeWorker: (() => Worker) | undefined

/** `main.ts` hands down the way to start the worker; without one, files are read in the page. */
export function setFileWorker(make: () => Worker): void {
  makeWorker = make
}

/** Reads a foreign file in a worker, so that a hostile one cannot hold up the page; where none starts, in the page. */
export async function readForeignFile(bytes: Uint8Array): Promise<Read<FileContent>> {
  const worker = makeWorker?.()
  if (worker === undefined) return readHere(bytes)
  try {
    return await inWorker(worker, bytes)
  } catch {
    return await readHere(bytes)
  } finally {
    worker.terminate()
  }
}

async function readHere(bytes: Uint8Array): Promise<Read<FileContent>> {
  const { readAnyFile } = await import('#documents/anyFile.ts')
  return readAnyFile(bytes)
}

/** Rejects when the worker cannot run; a file that takes too long is refused by name. */
function inWorker(worker: Worker, bytes: Uint8Array): Promise<Read<FileContent>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve({ ok: false, problems: [{ code: 'too-slow', path: '', details: { seconds: patience / 1000 } }] })
    }, patience)
    const settle = (done: () => void): void => {
      clearTimeout(timer)
      done()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Read<FileContent>>) => settle(() => resolve(data)))
    worker.addEventListener('error', () => settle(() => reject(new Error('the worker did not start'))))
    worker.postMessage(bytes)
  })
}

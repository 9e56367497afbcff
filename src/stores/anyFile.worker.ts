import { readAnyFile } from '#documents/anyFile.ts'
import type { FileMessage } from './fileReading.ts'

/** So many cards are handed over at a time that the page still answers between them. */
const portion = 250

/** Takes a foreign file apart where it cannot hold up the page: a file in, what was read or the reasons out. */
addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  read(data).catch(() => postMessage({ kind: 'failed' } satisfies FileMessage))
})

async function read(file: Blob): Promise<void> {
  const tell = (message: FileMessage): void => postMessage(message)
  const content = await readAnyFile(new Uint8Array(await file.arrayBuffer()), progress =>
    tell({ kind: 'progress', ...progress }),
  )
  if (!content.ok || content.value.kind !== 'cards') {
    tell({ kind: 'read', read: content })
    return
  }
  const { cards } = content.value
  for (let at = 0; at < cards.length; at += portion) tell({ kind: 'cards', cards: cards.slice(at, at + portion) })
  tell({ kind: 'read', read: { ok: true, value: { kind: 'cards', cards: [] } } })
}

import { readAnyFile } from '#documents/anyFile.ts'

/** Takes a foreign file apart where it cannot hold up the page: bytes in, what was read or the reasons out. */
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void readAnyFile(data).then(read => {
    postMessage(read)
  })
})

/** Hands bytes or text to the browser as a download; it asks nobody and sends nothing. */
export function download(name: string, content: Uint8Array | string | Blob, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address over by the next turn; a minute is on the safe side for slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

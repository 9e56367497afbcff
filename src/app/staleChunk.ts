const key = 'laurel.reloaded'
const guard = 60_000

/**
 * After a new version was put on the server the files of this page may be gone. Everything is stored, then the page
 * loads again: once, so that a server that is down does not make it turn in circles.
 */
export function reloadWhenStale(flush: () => Promise<void>): void {
  addEventListener('vite:preloadError', event => {
    const last = Number(sessionStorage.getItem(key) ?? 0)
    if (Date.now() - last < guard) return
    event.preventDefault()
    sessionStorage.setItem(key, String(Date.now()))
    void flush().finally(() => location.reload())
  })
}

import { messagesOf } from '#i18n/useMessages.ts'
import { showToast } from '#ui/toasts.ts'

const key = 'laurel.reloaded'
const guard = 60_000

/** Errors of parts of the app that did not come: no fault of ours, and told already. */
const told = new WeakSet<object>()

export const isUnloaded = (thrown: unknown): boolean => thrown instanceof Object && told.has(thrown)

/**
 * When a part of the app does not come, either the server is away, and the reader stays where he is and is told; or a
 * new version was put on it, and the files of this page are gone. Then everything is stored and the page loads again:
 * once, so that a server that lacks them does not make it turn in circles.
 */
export function watchForMissingParts(flush: () => Promise<void>): void {
  addEventListener('vite:preloadError', event => {
    told.add(event.payload)
    void isAway().then(async away => {
      const t = messagesOf('common')
      if (away) {
        // Loading the page again would lead to the browser's own page, and away from Laurel.
        showToast(t('part.away'))
        return
      }
      const last = Number(sessionStorage.getItem(key) ?? 0)
      if (Date.now() - last < guard) {
        showToast(t('part.missing'), { word: t('part.again'), run: () => location.reload() })
        return
      }
      sessionStorage.setItem(key, String(Date.now()))
      await flush().finally(() => location.reload())
    })
  })
}

/** Whether the server of this page does not answer. */
async function isAway(): Promise<boolean> {
  try {
    await fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' })
    return false
  } catch {
    return true
  }
}

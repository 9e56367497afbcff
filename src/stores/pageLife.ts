/**
 * Follows the life of the page: hidden or left, what waits is written; shown again, what other tabs wrote is read
 * and what could not be written is tried again; left with something unsaved, the browser asks first.
 */
export function followPageLife(work: {
  readonly flush: () => void
  readonly comeBack: () => void
  readonly isUnsaved: () => boolean
}): void {
  if (typeof window === 'undefined') return
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') work.flush()
    else work.comeBack()
  })
  window.addEventListener('pagehide', () => work.flush())
  window.addEventListener('pageshow', () => work.comeBack())
  window.addEventListener('beforeunload', event => {
    if (work.isUnsaved()) event.preventDefault()
  })
}

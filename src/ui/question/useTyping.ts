import { onBeforeUnmount, onMounted } from 'vue'

/** How long typing rests before it counts as an answer. */
const rest = 400

/**
 * Hands on what is being typed once it rests for 400 ms, when the field is left, when the page hides, and
 * when the field goes away: a word is never lost between two keys.
 */
export function useTyping(commit: () => void): { readonly later: () => void; readonly now: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    commit()
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(now, rest)
  }
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') now()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', now)
  })
  onBeforeUnmount(() => {
    now()
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', now)
  })
  return { later, now }
}

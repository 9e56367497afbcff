import { shallowRef, type ShallowRef } from 'vue'

/** What the one polite live region says now. */
export const announced: Readonly<ShallowRef<string>> = shallowRef('')

const pause = 500
let waiting: ReturnType<typeof setTimeout> | undefined

/** Tells screen readers, after a pause; of several within the pause only the last is said: one word, not five. */
export function announce(words: string): void {
  clearTimeout(waiting)
  const region = announced as ShallowRef<string>
  region.value = ''
  waiting = setTimeout(() => (region.value = words), pause)
}

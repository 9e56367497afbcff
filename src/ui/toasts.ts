import { shallowRef, type ShallowRef } from 'vue'
import { announce } from './announce.ts'

interface Toast {
  readonly words: string
  readonly action: { readonly word: string; readonly run: () => void } | undefined
}

/** The message at the foot of the screen; a new one takes the place of the old. */
export const toast: Readonly<ShallowRef<Toast | undefined>> = shallowRef<Toast>()

const stays = 8_000
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows and announces what has happened. With an action it stays until it is used, replaced or closed. */
export function showToast(words: string, action?: Toast['action']): void {
  clearTimeout(timer)
  ;(toast as ShallowRef<Toast | undefined>).value = { words, action }
  announce(words)
  if (action === undefined) timer = setTimeout(closeToast, stays)
}

export function closeToast(): void {
  clearTimeout(timer)
  ;(toast as ShallowRef<Toast | undefined>).value = undefined
}

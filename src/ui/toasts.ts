import { shallowRef, watch, type ShallowRef } from 'vue'
import { announce } from './announce.ts'

interface ToastAction {
  readonly word: string
  readonly run: () => void
  /** What the action acts upon; once this gives something else, it would act upon that, and the message goes. */
  readonly upon?: () => unknown
}

interface Toast {
  readonly words: string
  readonly action: ToastAction | undefined
}

/** The message at the foot of the screen; a new one takes the place of the old. */
export const toast: Readonly<ShallowRef<Toast | undefined>> = shallowRef<Toast>()

const stays = 8_000
let timer: ReturnType<typeof setTimeout> | undefined
let stopWatching: (() => void) | undefined

/** Shows and announces what has happened. With an action it stays until it is used, replaced, closed, or too late. */
export function showToast(words: string, action?: ToastAction): void {
  closeToast()
  ;(toast as ShallowRef<Toast | undefined>).value = { words, action }
  announce(words)
  if (action === undefined) timer = setTimeout(closeToast, stays)
  else if (action.upon !== undefined) stopWatching = watch(action.upon, closeToast)
}

export function closeToast(): void {
  clearTimeout(timer)
  stopWatching?.()
  stopWatching = undefined
  ;(toast as ShallowRef<Toast | undefined>).value = undefined
}

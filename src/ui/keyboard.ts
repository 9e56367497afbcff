import {
  computed,
  onScopeDispose,
  shallowReactive,
  shallowRef,
  toValue,
  type ComputedRef,
  type MaybeRefOrGetter,
} from 'vue'

/** One key, or a key with Ctrl or ⌘ (`command`), and what it does in words. */
export interface Shortcut {
  /** `event.key`, letters in lower case. */
  readonly key: string
  readonly command?: boolean
  readonly shift?: boolean
  readonly says: string
  /** Works in text fields too (saving and opening files). */
  readonly whileTyping?: boolean
  readonly run: () => void
}

/** Single keys can be switched off (WCAG 2.1.4); keys with Ctrl or ⌘ always work. */
export const singleKeys = shallowRef(true)

const groups = shallowReactive(new Set<MaybeRefOrGetter<readonly Shortcut[]>>())

/** Every shortcut of the present screen, for the overlay behind `?`. */
export const shortcuts: ComputedRef<readonly Shortcut[]> = computed(() => [...groups].flatMap(group => toValue(group)))

/** Registers shortcuts while the calling component lives. Of two with one key the later registered wins. */
export function useShortcuts(group: MaybeRefOrGetter<readonly Shortcut[]>): void {
  groups.add(group)
  onScopeDispose(() => groups.delete(group))
}

/** The one listener (`keydown` of the window): runs the shortcut that matches, leaves everything else alone. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return
  const command = event.ctrlKey || event.metaKey
  if (!command && !singleKeys.value) return
  const typing = isTyping(event.target) && !meansNothing(event)
  const found = shortcuts.value.findLast(shortcut => matches(shortcut, event, command))
  if (found === undefined || (typing && found.whileTyping !== true)) return
  if (!command && document.querySelector('dialog:modal') !== null) return
  event.preventDefault()
  found.run()
}

function matches(shortcut: Shortcut, event: KeyboardEvent, command: boolean): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (shortcut.key !== key || (shortcut.command ?? false) !== command) return false
  // `?` and the like need Shift on some keyboards and not on others: only letters tell.
  return /^[a-z]$/.test(key) ? (shortcut.shift ?? false) === event.shiftKey : true
}

const writing =
  'textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type=radio], [type=checkbox], [type=button], [type=range], [type=file])'

/** A letter or sign that no number begins or goes on with: typed in a number field it can only be meant for Laurel. */
function meansNothing({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (
    !ctrlKey &&
    !metaKey &&
    /^[a-z/?]$/i.test(key) &&
    target instanceof HTMLInputElement &&
    (target.inputMode === 'numeric' || target.inputMode === 'decimal') &&
    /^[\d\s.,-]*$/.test(target.value)
  )
}

/** True where keys belong to the field: there Laurel's single keys and its undo stay silent. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(writing)
}

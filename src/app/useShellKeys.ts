import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { useMessages } from '#i18n/useMessages.ts'
import type { AppActions } from '#ui/appActions.ts'
import { handleKey, useShortcuts } from '#ui/keyboard.ts'
import { useUndo } from './useUndo.ts'

/** The keys that work on every screen; `?` opens the list of them all. */
export function useShellKeys(actions: AppActions): { readonly helpOpen: ShallowRef<boolean> } {
  const { t } = useMessages('common')
  const { undo, redo } = useUndo()
  const helpOpen = shallowRef(false)

  useShortcuts(() => [
    { key: '?', says: t('keys.help'), run: () => (helpOpen.value = true) },
    { key: 's', command: true, whileTyping: true, says: t('keys.saveFile'), run: actions.saveFile },
    { key: 'o', command: true, whileTyping: true, says: t('keys.openFile'), run: actions.openFile },
    { key: 'z', command: true, says: t('keys.undo'), run: undo },
    { key: 'z', command: true, shift: true, says: t('keys.redo'), run: redo },
    { key: 'y', command: true, says: '', run: redo },
  ])
  addEventListener('keydown', handleKey)
  onScopeDispose(() => removeEventListener('keydown', handleKey))
  return { helpOpen }
}

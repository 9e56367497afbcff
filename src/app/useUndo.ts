import { nextTick } from 'vue'
import { useMessages } from '#i18n/useMessages.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { announce } from '#ui/announce.ts'

type Done = ReturnType<ReturnType<typeof useOrganisationStore>['undo']>

/** Takes the last change back, or makes it again, and says which it was. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const store = useOrganisationStore()
  const words = usePackWords()
  const { t } = useMessages('common')

  function nameOf(done: NonNullable<Done>): string {
    const kind = t(`change.${done.kind}`)
    if (done.subject === '') return kind
    const title = done.kind === 'answer' ? words.question(done.subject).short : words.indicator(done.subject).title
    return t('change.about', { kind, title })
  }

  /** After the draw: a card that says its new score would speak over what was undone. */
  function say(words: string): void {
    void nextTick(() => announce(words))
  }

  return {
    undo() {
      const done = store.undo()
      say(done === undefined ? t('shell.nothingToUndo') : t('shell.undone', { what: nameOf(done) }))
    },
    redo() {
      const done = store.redo()
      say(done === undefined ? t('shell.nothingToRedo') : t('shell.redone', { what: nameOf(done) }))
    },
  }
}

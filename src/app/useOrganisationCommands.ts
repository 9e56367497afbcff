import { useRouter } from 'vue-router'
import { useMessages } from '#i18n/useMessages.ts'
import { useLibraryStore } from '#stores/libraryStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { showToast } from '#ui/toasts.ts'

/** Rename, duplicate and delete the open organisation; each says what it did, and a deletion can be taken back. */
export function useOrganisationCommands() {
  const { t } = useMessages('common')
  const router = useRouter()
  const store = useOrganisationStore()
  const library = useLibraryStore()

  async function renameOpen(id: string, name: string): Promise<void> {
    await library.rename(id, name)
    showToast(t('organisations.renamed', { name }))
  }

  async function duplicateOpen(id: string): Promise<void> {
    const copy = await library.duplicate(id)
    await router.push(`/o/${copy}/overview`)
    showToast(t('organisations.copyMade', { name: store.organisation?.profile.name ?? '' }))
  }

  async function removeOpen(id: string, name: string): Promise<void> {
    await router.push('/')
    await library.remove(id)
    showToast(t('organisations.deleted', { name }), {
      word: t('organisations.bringBack'),
      run: () => void bringBack(id, name),
    })
  }

  async function bringBack(id: string, name: string): Promise<void> {
    await library.restore(id)
    await router.push(`/o/${id}/overview`)
    showToast(t('organisations.restored', { name }))
  }

  /** Runs for the open organisation; without one there is nothing to do. */
  function forOpen(run: (id: string, name: string) => Promise<void>): void {
    if (store.id !== undefined) void run(store.id, store.organisation?.profile.name ?? '')
  }

  return {
    rename: (name: string) => forOpen(id => renameOpen(id, name)),
    duplicate: () => forOpen(duplicateOpen),
    remove: () => forOpen(removeOpen),
  }
}

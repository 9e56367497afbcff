import { shallowRef, watch, type ShallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { loadAreas } from '#i18n/i18n.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { arrivedLink } from '#stores/cardLinks.ts'
import { useFilesStore, type OpenedFile, type RefusedFile } from '#stores/filesStore.ts'
import { useLibraryStore } from '#stores/libraryStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import type { AppActions } from '#ui/appActions.ts'
import { showToast } from '#ui/toasts.ts'

/** Saving and opening files, from wherever the reader is. `opened` is what was read and waits for a word. */
export function useFileActions(): AppActions & { readonly opened: ShallowRef<OpenedFile | RefusedFile | undefined> } {
  const { t } = useMessages('common')
  const router = useRouter()
  const files = useFilesStore()
  const library = useLibraryStore()
  const store = useOrganisationStore()
  const opened = shallowRef<OpenedFile | RefusedFile>()

  async function save(): Promise<void> {
    try {
      if (store.id !== undefined) await files.saveOrganisation()
      showToast(t(store.id === undefined ? 'save.nothingOpen' : 'save.fileMade'))
    } catch {
      showToast(t('save.fileFailed'))
    }
  }

  async function read(file: File): Promise<void> {
    const [outcome] = await Promise.all([files.openFile(file), loadAreas(['problems'])])
    opened.value = outcome
  }

  // A card that came with the address is shown, and nothing of it kept, until the reader says so.
  watch(
    arrivedLink,
    async link => {
      if (link === undefined) return
      arrivedLink.value = undefined
      const [outcome] = await Promise.all([files.openLink(link), loadAreas(['problems'])])
      opened.value = outcome
    },
    { immediate: true },
  )

  /** A file input of its own each time: the same file can be chosen twice. */
  function openFile(): void {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.laurel,.json,.zip'
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (file) void read(file)
    })
    input.click()
  }

  async function demo(): Promise<void> {
    try {
      await router.push(`/o/${await library.openDemo()}/overview`)
      await library.refresh()
    } catch {
      showToast(t('demo.failed'))
    }
  }

  return { opened, saveFile: () => void save(), openFile, openDemo: () => void demo() }
}

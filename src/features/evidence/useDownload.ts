import type { EvidenceReference } from '#engine/answers/evidence.ts'
import { dossierNames } from '#formats/entryNames.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { download as hand } from '#stores/download.ts'
import { useEvidenceStore } from '#stores/evidenceStore.ts'
import { showToast } from '#ui/toasts.ts'

/** Hands the file of a paper to the browser, under a safe name and as nothing that it would open. */
export function useDownload(): { readonly download: (paper: EvidenceReference) => Promise<void> } {
  const { t } = useMessages('evidence')
  const evidence = useEvidenceStore()

  async function download({ file, title }: EvidenceReference): Promise<void> {
    if (file === null) return
    const bytes = await evidence.contentOf(file.hash).catch(() => undefined)
    if (bytes === undefined) {
      showToast(t('gone'))
      await evidence.refresh().catch(() => undefined)
      return
    }
    const name = dossierNames([{ code: '', title, file }]).get(file.hash) ?? 'files/paper'
    hand(name.slice('files/'.length), bytes, 'application/octet-stream')
  }

  return { download }
}

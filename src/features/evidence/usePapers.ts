import { shallowRef, type ShallowRef } from 'vue'
import { bareEvidence, type EvidenceFile, type EvidenceReference } from '#engine/answers/evidence.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useEvidenceStore } from '#stores/evidenceStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePersonsHint } from '#stores/personsHint.ts'
import { undoOffer } from '#stores/undoOffer.ts'
import { announce } from '#ui/announce.ts'
import { showToast } from '#ui/toasts.ts'

/** A paper that is being added to an indicator, or changed. */
export interface PaperTask {
  readonly indicator: string
  readonly paper: EvidenceReference | undefined
  /** A file that was given already. */
  readonly file: EvidenceFile | null
}

/** Everything in a paper but where it belongs. */
export type PaperFields = Omit<EvidenceReference, 'id' | 'round' | 'indicator'>

/** Adding, changing and removing papers; each is a step that undo takes back. */
export function usePapers(): {
  readonly task: ShallowRef<PaperTask | undefined>
  readonly isBusy: ShallowRef<boolean>
  /** Files that were not taken, each with the reason. */
  readonly refused: ShallowRef<readonly string[]>
  readonly keepFile: (file: File) => Promise<EvidenceFile | undefined>
  readonly addFiles: (indicator: string, files: readonly File[]) => Promise<void>
  readonly save: (fields: PaperFields) => void
  readonly remove: (papers: readonly EvidenceReference[]) => void
  readonly takeOver: (papers: readonly EvidenceReference[]) => void
} {
  const { t } = useMessages('evidence')
  const store = useOrganisationStore()
  const evidence = useEvidenceStore()
  const namesPersons = usePersonsHint()
  const task = shallowRef<PaperTask>()
  const isBusy = shallowRef(false)
  const refused = shallowRef<readonly string[]>([])

  async function keepFile(given: File): Promise<EvidenceFile | undefined> {
    const outcome = await evidence.keep(given)
    if (outcome.kind === 'kept') return outcome.file
    const reason = t(`refusal.${outcome.reason}`)
    refused.value = [...refused.value, t('refusedOne', { name: given.name, reason })]
    return undefined
  }

  /** One file asks what it is; several are added as they are, under their names. */
  async function addFiles(indicator: string, given: readonly File[]): Promise<void> {
    refused.value = []
    isBusy.value = true
    const kept: EvidenceFile[] = []
    for (const each of given) {
      const file = await keepFile(each)
      if (file) kept.push(file)
    }
    isBusy.value = false
    const [first] = kept
    if (first === undefined) return
    if (given.length === 1) task.value = { indicator, paper: undefined, file: first }
    else addAll(indicator, kept)
  }

  function addAll(indicator: string, files: readonly EvidenceFile[]): void {
    const added = files.map(file => {
      const title = titleOf(file.name)
      const isPersonal = namesPersons({ indicators: [indicator], title, fileName: file.name, shows: '' })
      const confidentiality = isPersonal ? ('leave-out' as const) : ('include' as const)
      return { ...bareEvidence, indicator, title, place: '', page: '', date: '', file, confidentiality }
    })
    store.addEvidence(...added)
    const personal = added.filter(({ confidentiality }) => confidentiality === 'leave-out').length
    const words = [
      t('added', { count: added.length, title: added[0]?.title ?? '' }),
      ...(personal > 0 ? [t('addedPersons', { count: personal })] : []),
    ]
    offerUndo(words.join(' '))
  }

  function save(fields: PaperFields): void {
    const now = task.value
    task.value = undefined
    if (now === undefined) return
    if (now.paper === undefined) store.addEvidence({ ...fields, indicator: now.indicator })
    else evidence.change(now.paper.id, fields)
    offerUndo(
      now.paper === undefined ? t('added', { count: 1, title: fields.title }) : t('changed', { title: fields.title }),
    )
  }

  function remove(papers: readonly EvidenceReference[]): void {
    if (papers.length === 0) return
    evidence.remove(...papers.map(({ id }) => id))
    offerUndo(t('removed', { count: papers.length, title: papers[0]?.title ?? '' }))
  }

  /** The papers of an earlier round again in this one; their files are stored once. */
  function takeOver(papers: readonly EvidenceReference[]): void {
    store.addEvidence(...papers)
    offerUndo(t('added', { count: papers.length, title: papers[0]?.title ?? '' }))
  }

  function offerUndo(words: string): void {
    showToast(
      words,
      undoOffer(t('undo'), () => announce(t('undone'))),
    )
  }

  return { task, isBusy, refused, keepFile, addFiles, save, remove, takeOver }
}

/** The name of a file without its ending, as words. */
export function titleOf(name: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  return (stem === '' ? name : stem).replace(/[_\s]+/g, ' ').trim() || name
}

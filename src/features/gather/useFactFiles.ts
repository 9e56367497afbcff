import { shallowRef, type ShallowRef } from 'vue'
import type { Answers } from '#engine/questionnaire/answers.ts'
import type { Problem, Read } from '#formats/problems.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { undoOffer } from '#stores/undoOffer.ts'
import { announce } from '#ui/announce.ts'
import { showToast } from '#ui/toasts.ts'
import { importPreview, toldBy, type ImportPreview } from './importPreview.ts'

/** What a file that was read would change. Nothing has changed yet. */
export type FilePreview = ImportPreview & {
  readonly kind: 'register' | 'facts'
  /** Members that were counted, and lines that were not. */
  readonly rows: number
  readonly skipped: readonly Problem[]
}

interface RefusedTable {
  readonly file: string
  /** Undefined when the device could not even open it. */
  readonly problems: readonly Problem[] | undefined
}

export interface FactFiles {
  readonly preview: ShallowRef<FilePreview | undefined>
  readonly refused: ShallowRef<RefusedTable | undefined>
  readonly read: (kind: FilePreview['kind'], file: File) => Promise<void>
  /** Takes the previewed facts over as one step that can be undone. */
  readonly apply: () => void
}

type FileFacts = Pick<Answers, 'values' | 'unknown'> & Pick<FilePreview, 'rows' | 'skipped'>

/** More than any table that is taken: the reader says that it is too large without all of it in memory. Bytes. */
const enough = 6_000_000

/** Facts from tables: the member register, or the list of facts filled in elsewhere. */
export function useFactFiles(): FactFiles {
  const { t } = useMessages('gather')
  const packs = usePackStore()
  const store = useOrganisationStore()
  const words = usePackWords()
  const preview = shallowRef<FilePreview>()
  const refused = shallowRef<RefusedTable>()

  async function factsIn(kind: FilePreview['kind'], source: Uint8Array): Promise<Read<FileFacts>> {
    const { round } = store
    const { pack } = packs
    if (!round || !pack) throw new Error('useFactFiles: a table is read into an open round')
    if (kind === 'facts') {
      const { readAnswersCsv } = await import('#formats/answersCsv.ts')
      const read = readAnswersCsv(source, pack)
      return read.ok ? { ok: true, value: { ...read.value, rows: 0, skipped: [] } } : read
    }
    const { readRegister, registerKinds } = await import('#formats/registerCsv.ts')
    const read = readRegister(
      source,
      round,
      registerKinds(pack.bank, id => words.question(id).short),
    )
    return read.ok ? { ok: true, value: { ...read.value, unknown: {} } } : read
  }

  async function read(kind: FilePreview['kind'], file: File): Promise<void> {
    refused.value = undefined
    const bytes = await file
      .slice(0, enough)
      .arrayBuffer()
      .catch(() => undefined)
    if (bytes === undefined) {
      refused.value = { file: file.name, problems: undefined }
      return
    }
    const facts = await factsIn(kind, new Uint8Array(bytes))
    if (!facts.ok) {
      refused.value = { file: file.name, problems: facts.problems }
      return
    }
    const { rows, skipped } = facts.value
    const bank = packs.pack?.bank.questions ?? new Map()
    preview.value = { kind, rows, skipped, ...importPreview(bank, store.answers, facts.value) }
  }

  function apply(): void {
    const changes = preview.value?.changes ?? []
    preview.value = undefined
    if (changes.length === 0) return
    const { values, unknown } = toldBy(changes)
    store.answerAll(values, unknown)
    showToast(
      t('preview.applied', { count: changes.length }),
      undoOffer(t('preview.undo'), () => announce(t('preview.undone'))),
    )
  }

  return { preview, refused, read, apply }
}

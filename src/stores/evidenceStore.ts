import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { largestFile, type EvidenceFile, type EvidenceReference } from '#engine/answers/evidence.ts'
import { byTitle } from '#engine/answers/papers.ts'
import { sha256 } from '#formats/sha256.ts'
import { databaseOf } from '#storage/device.ts'
import { listFiles, putFile, readFile } from '#storage/evidenceFiles.ts'
import { holdUntilPageIsLeft } from '#storage/locks.ts'
import { saveProblemOf, type SaveProblem } from '#storage/saveProblem.ts'
import { useDeviceStore } from './deviceStore.ts'
import { filesLock } from './organisationSession.ts'
import { useOrganisationStore } from './organisationStore.ts'

/** What came of a file that was given: kept, or why not. */
type KeptFile =
  | { readonly kind: 'kept'; readonly file: EvidenceFile }
  | { readonly kind: 'refused'; readonly reason: 'too-large' | 'empty' | 'unreadable' | SaveProblem }

/** Papers of the open round, and the files behind them: bytes in the database of the organisation, by their hash. */
export const useEvidenceStore = defineStore('evidence', () => {
  const { device } = useDeviceStore()
  const open = useOrganisationStore()
  /** Hashes of the files whose bytes are here; undefined until that is known. */
  const here = shallowRef<ReadonlySet<string>>()
  const held = new Set<string>()

  const papers = computed<readonly EvidenceReference[]>(() =>
    byTitle((open.organisation?.evidence ?? []).filter(({ round }) => round === open.round?.id)),
  )
  /** Papers of the round whose file is named, and not on this device. */
  const withoutFile = computed(() =>
    papers.value.filter(({ file }) => file !== null && here.value !== undefined && !here.value.has(file.hash)),
  )

  watch([() => open.id, () => open.organisation?.evidence], ([id], [before]) => {
    if (id !== before) here.value = undefined
    void refresh().catch(() => undefined)
  })
  void refresh().catch(() => undefined)

  async function refresh(): Promise<void> {
    const id = open.id
    if (id === undefined) return
    const hashes = await listFiles(databaseOf(device, id), id)
    if (open.id === id) here.value = new Set(hashes)
  }

  /** Other tabs clear nothing away while this page may bring it back by undo. */
  function hold(organisation: string): void {
    if (held.has(organisation)) return
    held.add(organisation)
    holdUntilPageIsLeft(filesLock(organisation))
  }

  /** Stores the bytes of a file. It belongs to nothing until a paper names it. */
  async function keep(given: File): Promise<KeptFile> {
    const id = open.id
    if (id === undefined) throw new Error('keep: no organisation is open')
    if (given.size > largestFile) return { kind: 'refused', reason: 'too-large' }
    if (given.size === 0) return { kind: 'refused', reason: 'empty' }
    const buffer = await given.arrayBuffer().catch(() => undefined)
    if (buffer === undefined) return { kind: 'refused', reason: 'unreadable' }
    const bytes = new Uint8Array(buffer)
    try {
      const hash = await sha256(bytes)
      await put(id, hash, bytes)
      return { kind: 'kept', file: { hash, name: given.name, size: bytes.length, type: given.type } }
    } catch (error) {
      return { kind: 'refused', reason: saveProblemOf(error) }
    }
  }

  async function put(organisation: string, hash: string, bytes: Uint8Array): Promise<void> {
    hold(organisation)
    await putFile(databaseOf(device, organisation), organisation, hash, bytes)
    if (open.id === organisation) here.value = new Set(here.value).add(hash)
  }

  /** The bytes of a file; undefined when they are not here, or are not any more what they were. */
  async function contentOf(hash: string): Promise<Uint8Array | undefined> {
    const id = open.id
    const bytes = id === undefined ? undefined : await readFile(databaseOf(device, id), id, hash)
    return bytes && (await sha256(bytes)) === hash ? bytes : undefined
  }

  /** Hashes among `given` that a paper of the open organisation names, and that are not here. */
  function wanted(given: Iterable<string>): readonly string[] {
    const named = new Set((open.organisation?.evidence ?? []).flatMap(({ file }) => file?.hash ?? []))
    return [...given].filter(hash => named.has(hash) && here.value?.has(hash) !== true)
  }

  /** Brings back files that papers of the open organisation name. @returns how many. */
  async function restore(contents: ReadonlyMap<string, Uint8Array>): Promise<number> {
    const id = open.id
    if (id === undefined) return 0
    const hashes = wanted(contents.keys())
    for (const hash of hashes) {
      const bytes = contents.get(hash)
      if (bytes) await put(id, hash, bytes)
    }
    return hashes.length
  }

  /** Changes a paper; a file that it lets go of stays while undo may bring it back. */
  function change(id: string, patch: Partial<Omit<EvidenceReference, 'id' | 'round' | 'indicator'>>): void {
    if (open.id !== undefined) hold(open.id)
    open.changeEvidence(id, patch)
  }

  /** Takes papers away as one step of undo; their files go for good when this page is left. */
  function remove(...ids: readonly string[]): void {
    if (open.id !== undefined) hold(open.id)
    open.removeEvidence(...ids)
  }

  return { papers, here, withoutFile, refresh, keep, contentOf, wanted, restore, change, remove }
})

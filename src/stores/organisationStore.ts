import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { carriedOver, conflicts as conflictsIn } from '#engine/answers/decisions.ts'
import type { Organisation, Round } from '#engine/answers/organisation.ts'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Change, ChangeName } from '#documents/change.ts'
import type { OrganisationDocument } from '#documents/organisationDocument.ts'
import { noteSaved } from '#storage/canary.ts'
import { isDemo } from '#storage/database.ts'
import { databaseOf, onStorageTrouble } from '#storage/device.ts'
import { findOrganisation } from '#storage/organisations.ts'
import { askToPersist } from '#storage/room.ts'
import type { SaveState } from '#storage/updateLog.ts'
import { lookAtClock, now } from './clock.ts'
import { answersOfRound, closingOf } from './closedRound.ts'
import { useDeviceStore } from './deviceStore.ts'
import { useDrafts, withDrafts } from './drafts.ts'
import { organisationCommands } from './organisationCommands.ts'
import { beginSession, resumeSession, type OrganisationSession } from './organisationSession.ts'
import { rememberRound } from './lastRound.ts'
import { planCommands } from './planCommands.ts'
import { followPageLife } from './pageLife.ts'
import { useSaveState } from './saveState.ts'
import { raterOfDevice } from './rater.ts'

const noAnswers: Answers = { values: {}, unknown: {}, notApplicable: {} }

/**
 * The open organisation. Commands are synchronous: the document has changed and `saveState` has left *saved*
 * before they return.
 */
export const useOrganisationStore = defineStore('organisation', () => {
  const { device } = useDeviceStore()
  const id = shallowRef<string>()
  const organisation = shallowRef<Organisation>()
  const chosenRound = shallowRef<string>()
  const canUndo = shallowRef(false)
  const canRedo = shallowRef(false)
  /** Rows of the database that could not be read and were set aside. */
  const broken = shallowRef(0)
  /** Another tab has erased everything, the open organisation too. */
  const isErasedElsewhere = shallowRef(false)
  let session: OrganisationSession | undefined
  /** Left while something could not be written: they go on trying, and are found again here. */
  const notStored = new Map<string, OrganisationSession>()
  let opening: Promise<boolean> = Promise.resolve(true)

  const saving = useSaveState(() => session?.log.isEmpty ?? true)
  const options = {
    device,
    rater: raterOfDevice(),
    now: () => now().toISOString(),
  }

  followPageLife({
    flush: () => void session?.log.flush(),
    comeBack() {
      lookAtClock()
      void session?.catchUp().catch(() => undefined)
    },
    isUnsaved: () => saving.state.value !== 'saved' || [...notStored.values()].some(each => !each.log.isEmpty),
  })
  onStorageTrouble(device, saving.stop)
  device.announcements.listen(announcement => {
    if (announcement.kind === 'erased') void abandon().then(() => (isErasedElsewhere.value = true))
  })

  function follow(state: SaveState): void {
    saving.follow(state)
    if (state.kind !== 'saved' || isDemo(id.value ?? '')) return
    // Outside the database the device remembers that it holds something.
    noteSaved(now().toISOString())
    void askToPersist().catch(() => undefined)
  }

  const round = computed<Round | undefined>(() => {
    const rounds = organisation.value?.rounds ?? []
    return rounds.find(each => each.id === chosenRound.value) ?? rounds.at(-1)
  })
  const decisions = computed(() => organisation.value?.decisions ?? [])
  const roundId = computed(() => round.value?.id ?? '')
  /** The record of the open round, once it is closed. */
  const closing = computed(() => closingOf(organisation.value?.closings ?? [], roundId.value))
  const said = computed(() =>
    organisation.value && round.value ? answersOfRound(organisation.value, roundId.value) : noAnswers,
  )
  const typed = useDrafts()
  const answers = computed(() => withDrafts(said.value, typed.drafts.value))
  const conflicts = computed(() => conflictsIn(decisions.value, roundId.value))
  const frozen = computed(() => closing.value !== undefined)
  /** Questions and indicators whose answer was carried over and is not confirmed yet; none in a closed round. */
  const carried = computed<ReadonlySet<string>>(() =>
    frozen.value ? new Set() : carriedOver(decisions.value, roundId.value),
  )

  function show(opened: OrganisationSession): void {
    session = opened
    isErasedElsewhere.value = false
    id.value = opened.id
    chosenRound.value = undefined
    broken.value = opened.broken
    organisation.value = opened.document.snapshot()
    opened.show({
      changed(next) {
        organisation.value = next
        countSteps()
      },
      state: follow,
    })
    countSteps()
  }

  function countSteps(): void {
    canUndo.value = session?.document.canUndo ?? false
    canRedo.value = session?.document.canRedo ?? false
  }

  /** @returns false when it is not on this device, or was deleted, or the device cannot be read (`saveProblem`). */
  function open(wanted: string): Promise<boolean> {
    opening = opening.then(() => openNow(wanted))
    return opening
  }

  async function openNow(wanted: string): Promise<boolean> {
    if (session?.id === wanted) return true
    await closeNow()
    try {
      const unfinished = notStored.get(wanted)
      const row = unfinished ? undefined : await findOrganisation(databaseOf(device, wanted), wanted)
      if (row?.removed) return false
      const opened = unfinished ?? (await resumeSession(wanted, options))
      if (!opened) return false
      notStored.delete(wanted)
      saving.reset(row && new Date(row.changedAt))
      show(opened)
      if (unfinished) unfinished.log.retry()
      return true
    } catch (error) {
      saving.fail(error)
      return false
    }
  }

  /** Opens an organisation that is not stored yet. */
  async function begin(update: Uint8Array): Promise<string> {
    await opening
    await closeNow()
    saving.reset()
    const begun = beginSession(update, options)
    show(begun)
    begun.log.add(update)
    await begun.log.flush()
    return begun.id
  }

  async function closeNow(): Promise<void> {
    const left = session
    session = undefined
    id.value = undefined
    organisation.value = undefined
    chosenRound.value = undefined
    typed.dropAll()
    countSteps()
    if (!left) return
    left.show(undefined)
    await left.log.flush()
    if (left.log.isEmpty) left.close()
    else notStored.set(left.id, left)
  }

  function close(): Promise<void> {
    const closed = opening.then(closeNow)
    opening = closed.then(() => true)
    return closed
  }

  /**
   * Works on a document whether it is open or not; what it changes is stored when this resolves.
   * @returns undefined when it is not on this device.
   */
  async function withStored<T>(wanted: string, work: (document: OrganisationDocument) => T): Promise<T | undefined> {
    const opened = session?.id === wanted ? session : notStored.get(wanted)
    const used = opened ?? (await resumeSession(wanted, options))
    if (!used) return undefined
    const result = work(used.document)
    await used.log.flush()
    if (!opened) used.close()
    if (!used.log.isEmpty) throw new Error(`withStored: what was changed in ${wanted} could not be stored`)
    return result
  }

  /** The open organisation as it goes into a file. */
  function encode(): { readonly organisation: Organisation; readonly document: Uint8Array } | undefined {
    return session && { organisation: session.document.snapshot(), document: session.document.encode() }
  }

  /** Closes without storing what waits: everything is about to be erased. */
  async function abandon(): Promise<void> {
    for (const each of [...notStored.values(), ...(session ? [session] : [])]) each.log.abandon()
    notStored.clear()
    await close()
  }

  /** Shows a round, or whichever is the latest; the device remembers it. */
  function chooseRound(wanted: string | undefined): void {
    if (chosenRound.value !== wanted) typed.dropAll()
    chosenRound.value = wanted
    if (id.value !== undefined) rememberRound(id.value, wanted)
  }

  function run(change: Change): void {
    if (!session) return
    saving.begin()
    session.document.run(change)
    for (const { subject } of change.sayings ?? []) typed.drop(subject)
    countSteps()
    saving.settle()
  }

  function step(move: 'undo' | 'redo'): ChangeName | undefined {
    if (!session) return undefined
    saving.begin()
    const done = session.document[move]()
    countSteps()
    saving.settle()
    return done
  }

  return {
    id,
    organisation,
    round,
    /** Undefined while the latest is shown, whichever it is. */
    chosenRound,
    answers,
    frozen,
    closing,
    carried,
    conflicts,
    broken,
    saveState: saving.state,
    savedAt: saving.savedAt,
    saveProblem: saving.problem,
    isErasedElsewhere,
    canUndo,
    canRedo,
    open,
    begin,
    close,
    chooseRound,
    ...organisationCommands({ round: () => roundId.value, organisation: () => organisation.value, run }),
    ...planCommands({ organisation: () => organisation.value, run }),
    /** Any other change, as one step of undo. */
    run,
    typing: saving.type,
    /** What is being typed: scores follow at once, the answer is given by `answer` or `clear` when typing rests. */
    draft(question: string, value: AnswerValue | undefined) {
      saving.type()
      typed.set(question, value)
    },
    /** What is typed cannot be an answer: the one before counts. */
    dropDraft: typed.drop,
    flush: async () => session?.log.flush(),
    undo: () => step('undo'),
    redo: () => step('redo'),
    withStored,
    encode,
    abandon,
  }
})

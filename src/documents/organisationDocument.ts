import * as Y from 'yjs'
import type { Organisation } from '#engine/answers/organisation.ts'
import { carryOut, takeBack, type Speaker, type Step } from './carryOut.ts'
import type { Change, ChangeName } from './change.ts'
import { randomClientId } from './randomId.ts'
import { sharedMaps, type PartName, type SharedMaps } from './sharedMaps.ts'
import { readEverything, readPart, withoutStrays } from './snapshot.ts'

/** Where an update comes from: a command given here, a file that was opened, or a row that is stored already. */
type UpdateOrigin = 'command' | 'file' | 'stored'

/**
 * One organisation: a Yjs document behind a plain readonly snapshot and named commands (`commands.ts`).
 *
 * Merging is Yjs's; what two people said about one question stays side by side, because decisions are only
 * ever added. Undo is not `Y.UndoManager`, which deletes: see `takeBack`.
 */
export class OrganisationDocument {
  readonly #doc = new Y.Doc()
  readonly #maps: SharedMaps = sharedMaps(this.#doc)
  readonly #by: Speaker
  readonly #stale = new Set<PartName>()
  readonly #done: Step[] = []
  readonly #undone: Step[] = []
  readonly #saidAgain = new Map<string, string>()
  readonly #changeListeners = new Set<(organisation: Organisation) => void>()
  readonly #updateListeners = new Set<(update: Uint8Array, origin: UpdateOrigin) => void>()
  /** Strays too: a command must know of every decision that it replaces or takes back. */
  #everything: Organisation
  #snapshot: Organisation

  constructor(updates: readonly Uint8Array[], by: Speaker) {
    this.#by = by
    this.apply(updates, 'stored')
    this.#everything = readEverything(this.#maps)
    this.#snapshot = withoutStrays(this.#everything)
    for (const [part, map] of Object.entries(this.#maps)) map.observe(() => this.#stale.add(part as PartName))
    this.#doc.on('update', (update: Uint8Array, origin: UpdateOrigin) => {
      for (const listener of this.#updateListeners) listener(update, origin)
    })
    this.#doc.on('afterTransaction', () => {
      if (this.#stale.size > 0) for (const listener of this.#changeListeners) listener(this.snapshot())
    })
  }

  /** Everything as plain data: the same object until something changes, and unchanged parts stay the same objects. */
  snapshot(): Organisation {
    if (this.#stale.size > 0) {
      const parts = [...this.#stale].map(part => readPart(this.#maps, part))
      this.#everything = Object.assign({}, this.#everything, ...parts)
      this.#snapshot = withoutStrays(this.#everything)
      this.#stale.clear()
    }
    return this.#snapshot
  }

  /** @returns a function that ends the listening. */
  onChange(listener: (organisation: Organisation) => void): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  /** Hears each update once, synchronously, before `run` returns. @returns a function that ends the listening. */
  onUpdate(listener: (update: Uint8Array, origin: UpdateOrigin) => void): () => void {
    this.#updateListeners.add(listener)
    return () => this.#updateListeners.delete(listener)
  }

  /** Takes in updates of another tab or of a checked file, in one transaction. */
  apply(updates: readonly Uint8Array[], origin: UpdateOrigin): void {
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update, origin)
    }, origin)
  }

  /** Carries out a command as one step of undo. Does nothing when it is so already, or when its round is closed. */
  run(change: Change): void {
    if (change.round !== undefined && this.#isClosed(change.round)) return
    const step = this.#write(() => carryOut(this.#maps, this.#decisions, change, this.#by))
    this.#undone.length = 0
    if (step) this.#done.push(step)
    if (change.closing) this.#done.length = 0
  }

  /** @returns what was undone; undefined when nothing is left to undo. */
  undo(): ChangeName | undefined {
    return this.#move(this.#done, this.#undone)
  }

  redo(): ChangeName | undefined {
    return this.#move(this.#undone, this.#done)
  }

  get canUndo(): boolean {
    return this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  /** The whole document as one update. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc)
  }

  /** Hashes of all files that a paper names, those of rounds that are not there now too. */
  files(): ReadonlySet<string> {
    this.snapshot()
    return new Set(this.#everything.evidence.flatMap(({ file }) => file?.hash ?? []))
  }

  /** True while updates are held back because one that they rest on is missing. */
  get hasGaps(): boolean {
    return this.#doc.store.pendingStructs !== null
  }

  /** Steps that others have gone past are dropped: the next one that still has an effect counts. */
  #move(from: Step[], to: Step[]): ChangeName | undefined {
    for (let step = from.pop(); step; step = from.pop()) {
      const taken: Step = step
      const back = this.#write(() => takeBack(this.#maps, this.#decisions, taken, this.#by, this.#saidAgain))
      if (back) {
        to.push(back)
        return back.name
      }
    }
    return undefined
  }

  #write(work: () => Step | undefined): Step | undefined {
    this.#doc.clientID = randomClientId()
    return this.#doc.transact(work, 'command' satisfies UpdateOrigin)
  }

  get #decisions(): Organisation['decisions'] {
    this.snapshot()
    return this.#everything.decisions
  }

  #isClosed(round: string): boolean {
    return this.snapshot().closings.some(closing => closing.round === round)
  }
}

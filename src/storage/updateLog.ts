import type { GoalId } from '#engine/questionnaire/ids.ts'
import type { LaurelDatabase } from './database.ts'
import { saveProblemOf, type SaveProblem } from './saveProblem.ts'
import { updateRow } from './updates.ts'

export type SaveState =
  { readonly kind: 'saving' } | { readonly kind: 'saved' } | { readonly kind: 'error'; readonly problem: SaveProblem }

/** What the log needs of the open document at the moment of writing. */
interface LoggedDocument {
  readonly id: string
  readonly summary: () => { readonly name: string; readonly goal: GoalId; readonly invented: boolean }
  /** Everything as one update, should the device have lost the beginning. */
  readonly whole: () => Uint8Array
}

/** First wait before another try, doubled up to `longestWait`; milliseconds. */
const firstWait = 1000
const longestWait = 30_000
/** So long a write may take before it is called not saved; milliseconds. It goes on all the same. */
const longestWrite = 10_000
const notAnswered = { kind: 'error', problem: 'unanswered' } as const

/**
 * Writes the updates of one organisation, each as a row. *Saved* is said only when the transaction is complete.
 * What cannot be written stays in memory and is tried again: after a pause, with the next update, and when the
 * tab is shown again (`retry`).
 */
export class UpdateLog {
  readonly #database: LaurelDatabase
  readonly #document: LoggedDocument
  readonly #now: () => string
  readonly #onState: (state: SaveState) => void
  readonly #waiting: Uint8Array[] = []
  #writing: Promise<void> | undefined
  #again: ReturnType<typeof setTimeout> | undefined
  #wait = firstWait
  /** The write under way has had no answer for so long that it was called not saved. */
  #isUnanswered = false
  #abandoned = false

  constructor(
    database: LaurelDatabase,
    document: LoggedDocument,
    now: () => string,
    onState: (state: SaveState) => void,
  ) {
    this.#database = database
    this.#document = document
    this.#now = now
    this.#onState = onState
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update)
    this.#onState(this.#isUnanswered ? notAnswered : { kind: 'saving' })
    this.retry()
  }

  /** Tries now what waits. Does nothing while a write is under way: what came meanwhile follows it. */
  retry(): void {
    clearTimeout(this.#again)
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = undefined))
  }

  /** Resolves when everything is stored, or when it could not be. */
  async flush(): Promise<void> {
    if (!this.isEmpty) this.retry()
    await this.#writing
  }

  /** Lets go of what waits: the organisation was erased on purpose. */
  abandon(): void {
    this.#abandoned = true
    this.#waiting.length = 0
    clearTimeout(this.#again)
  }

  async #writeAll(): Promise<void> {
    while (!this.isEmpty && !this.#abandoned) {
      const batch = [...this.#waiting]
      // Browsers do leave a request without any answer, Chromium while it empties the storage.
      const giveUp = setTimeout(() => this.#complain(), longestWrite)
      try {
        await this.#write(batch)
      } catch (error) {
        this.#fail(saveProblemOf(error))
        return
      } finally {
        clearTimeout(giveUp)
        this.#isUnanswered = false
      }
      this.#waiting.splice(0, batch.length)
      this.#wait = firstWait
    }
    this.#onState({ kind: 'saved' })
  }

  async #write(batch: readonly Uint8Array[]): Promise<void> {
    const { dexie, updates, organisations } = this.#database
    const { id, summary, whole } = this.#document
    await this.#database.ready()
    await dexie.transaction('rw', updates, organisations, async () => {
      const known = await organisations.get(id)
      // Removed for good by another tab, or the database was lost: then a part alone would be worth nothing.
      const stored = known ? batch : [whole()]
      await updates.bulkAdd(stored.map(bytes => updateRow(id, bytes)))
      const savedToFileAt = known?.savedToFileAt ?? ''
      await organisations.put({ id, ...summary(), changedAt: this.#now(), savedToFileAt, removed: false })
    })
  }

  #complain(): void {
    if (this.#abandoned) return
    this.#isUnanswered = true
    this.#onState(notAnswered)
  }

  #fail(problem: SaveProblem): void {
    if (this.#abandoned) return
    this.#onState({ kind: 'error', problem })
    this.#again = setTimeout(() => this.retry(), this.#wait)
    this.#wait = Math.min(this.#wait * 2, longestWait)
  }
}

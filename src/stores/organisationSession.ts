import type { Organisation } from '#engine/answers/organisation.ts'
import { OrganisationDocument } from '#documents/organisationDocument.ts'
import { databaseOf, type Device } from '#storage/device.ts'
import { dropUnnamed } from '#storage/evidenceFiles.ts'
import { ifFree } from '#storage/locks.ts'
import { UpdateLog, type SaveState } from '#storage/updateLog.ts'
import { compactUpdates, readUpdates } from '#storage/updates.ts'

interface SessionOptions {
  readonly device: Device
  readonly rater: string
  readonly now: () => string
}

/** Whoever shows a session: hears what changes and how the storing goes. */
interface SessionView {
  readonly changed: (organisation: Organisation) => void
  readonly state: (state: SaveState) => void
}

/** One organisation open in this tab: its document, the log it is stored in, and what other tabs add to it. */
export interface OrganisationSession {
  readonly id: string
  readonly document: OrganisationDocument
  readonly log: UpdateLog
  /** Rows of the database that could not be read; kept aside. */
  readonly broken: number
  /** Reads what other tabs have stored meanwhile, and tries again what waits. */
  readonly catchUp: () => Promise<void>
  /** To one at a time; `undefined` while nobody looks. */
  readonly show: (view: SessionView | undefined) => void
  readonly close: () => void
}

/** Held by a page that adds or removes files of an organisation, so that no other clears away what it may bring back. */
export function filesLock(organisation: string): string {
  return `files.${organisation}`
}

/** So many rows are worth one rewriting. */
const manyRows = 200

/** Opens what is stored under `id`; undefined when nothing is. Throws what the database throws. */
export async function resumeSession(id: string, options: SessionOptions): Promise<OrganisationSession | undefined> {
  const database = databaseOf(options.device, id)
  const { updates, last, broken } = await readUpdates(database, id, 0)
  if (updates.length === 0) return undefined
  const session = startSession(updates, last, broken, options)
  // Of removed papers nothing stays: no undo brings them back once the page that removed them is left.
  const named = () => session.document.files()
  void ifFree(filesLock(id), () => dropUnnamed(database, id, named)).catch(() => undefined)
  if (updates.length > manyRows) void ifFree(`compact.${id}`, () => compactUpdates(database, id)).catch(() => undefined)
  return session
}

/** Begins an organisation that is not stored yet: it is open at once, even where nothing can be stored. */
export function beginSession(update: Uint8Array, options: SessionOptions): OrganisationSession {
  return startSession([update], 0, 0, options)
}

function startSession(
  updates: readonly Uint8Array[],
  lastRead: number,
  broken: number,
  { device, rater, now }: SessionOptions,
): OrganisationSession {
  const document = new OrganisationDocument(updates, { rater, now })
  const { id } = document.snapshot()
  const database = databaseOf(device, id)
  let last = lastRead
  let view: SessionView | undefined

  const log = new UpdateLog(
    database,
    {
      id,
      summary: () => {
        const { profile, invented } = document.snapshot()
        return { name: profile.name, goal: profile.goal, invented }
      },
      whole: () => document.encode(),
    },
    now,
    state => {
      if (state.kind === 'saved') device.announcements.say({ kind: 'rows', organisation: id })
      view?.state(state)
    },
  )

  async function catchUp(): Promise<void> {
    if (!log.isEmpty) log.retry()
    const read = await readUpdates(database, id, last)
    last = Math.max(last, read.last)
    if (read.updates.length > 0) document.apply(read.updates, 'stored')
  }

  const endings = [
    document.onChange(organisation => view?.changed(organisation)),
    document.onUpdate((update, origin) => {
      if (origin !== 'stored') log.add(update)
    }),
    // What this tab holds may be all that is left: it is stored anew, as a whole.
    database.onLoss(() => log.add(document.encode())),
    device.announcements.listen(announcement => {
      if (announcement.kind === 'rows' && announcement.organisation === id) void catchUp().catch(() => undefined)
      if (announcement.kind === 'erased') log.abandon()
    }),
  ]

  return {
    id,
    document,
    log,
    broken,
    catchUp,
    show: next => (view = next),
    close() {
      for (const end of endings) end()
    },
  }
}

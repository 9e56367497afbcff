import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { setProfile } from '#documents/commands.ts'
import { documentFromOrganisation } from '#documents/fromOrganisation.ts'
import { randomId } from '#documents/randomId.ts'
import type { Organisation, Profile, Round } from '#engine/answers/organisation.ts'
import { noAssumptions } from '#engine/questionnaire/assumptions.ts'
import { readCanary, writeCanary } from '#storage/canary.ts'
import { isDemo, type OrganisationRow } from '#storage/database.ts'
import { databaseOf } from '#storage/device.ts'
import { copyFiles } from '#storage/evidenceFiles.ts'
import { eraseEverything as eraseDevice } from '#storage/erase.ts'
import { dropAllGroups } from '#storage/groups.ts'
import { holdUntilPageIsLeft, ifFree } from '#storage/locks.ts'
import {
  dropOrganisation,
  listOrganisations,
  listRemoved,
  patchOrganisation,
  putOrganisation,
} from '#storage/organisations.ts'
import { estimateRoom, isPersisted } from '#storage/room.ts'
import { whereKept } from '#storage/whereKept.ts'
import { now } from './clock.ts'
import { useDeviceStore } from './deviceStore.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/** All organisations on this device; the invented ones only while one of them is open. */
export const useLibraryStore = defineStore('library', () => {
  const { device } = useDeviceStore()
  const open = useOrganisationStore()
  const packs = usePackStore()
  const organisations = shallowRef<readonly OrganisationRow[]>([])
  /** The browser has emptied the database: the canary remembers organisations that are not there. */
  const lost = shallowRef(false)
  const lostCount = computed(() => (lost.value ? (readCanary()?.organisations ?? 0) : 0))
  const persisted = shallowRef(false)
  const estimate = shallowRef<{ readonly used: number; readonly granted: number }>()
  let isFirst = true
  let isErased = false

  device.announcements.listen(announcement => {
    if (announcement.kind === 'list') void refresh().catch(() => undefined)
    if (announcement.kind === 'erased') organisations.value = []
  })

  // A name or a goal that was changed as an answer is, not by `rename`: the list follows once it is stored.
  watch([() => open.savedAt, () => open.organisation?.profile], ([, profile]) => {
    const row = organisations.value.find(each => each.id === open.id)
    if (profile && row && (row.name !== profile.name || row.goal !== profile.goal))
      void announce().catch(() => undefined)
  })

  async function refresh(): Promise<void> {
    if (isErased) return
    const own = await whereKept(listOrganisations(device.laurel), undefined)
    if (own === undefined) return
    const demo = open.id !== undefined && isDemo(open.id) ? await listOrganisations(device.demo) : []
    organisations.value = [...own, ...demo]
    if (isFirst) {
      isFirst = false
      lost.value = own.length === 0 && (readCanary()?.organisations ?? 0) > 0
      await clearAway()
    }
    if (!lost.value) writeCanary({ organisations: own.length, savedAt: readCanary()?.savedAt ?? '' })
    persisted.value = await isPersisted()
    estimate.value = await estimateRoom()
  }

  /** After a change of the list: here and in the other tabs. */
  async function announce(): Promise<void> {
    await refresh()
    device.announcements.say({ kind: 'list' })
  }

  /** Deletes for good what was removed and whose page has been left. */
  async function clearAway(): Promise<void> {
    for (const id of await listRemoved(device.laurel)) {
      await ifFree(`removed.${id}`, () => dropOrganisation(device.laurel, id))
    }
  }

  /** The user has read that the data are gone. */
  async function forgetLoss(): Promise<void> {
    lost.value = false
    await refresh()
  }

  /** A new organisation with its first round; it is open when this resolves. */
  async function create(
    profile: Profile,
    round: Pick<Round, 'name' | 'referenceDate' | 'reportingYear'>,
  ): Promise<string> {
    await packs.ready()
    const pack = { id: packs.pack?.id ?? '', version: packs.pack?.version ?? '' }
    const first = { ...round, id: randomId(), pack }
    return begin({ ...nothing, id: randomId(), invented: false, profile, rounds: [first] })
  }

  /** Opens an organisation that is not on this device yet; `document` keeps the history that plain data lack. */
  async function begin(organisation: Organisation, document?: Uint8Array): Promise<string> {
    isErased = false
    lost.value = false
    const id = await open.begin(document ?? documentFromOrganisation(organisation))
    await announce().catch(() => undefined)
    return id
  }

  async function rename(id: string, name: string): Promise<void> {
    await open.withStored(id, document => document.run(setProfile({ name })))
    await announce()
  }

  /** A copy under a name of its own, with everything in it. */
  async function duplicate(id: string): Promise<string> {
    const copy = await open.withStored(id, document => copyOf(document.snapshot(), organisations.value))
    if (!copy) throw new Error(`duplicate: ${id} is not on this device`)
    await store(copy)
    await copyPapers(id, copy.id)
    await announce()
    return copy.id
  }

  /** The files of the papers too: a copy stands on its own. */
  async function copyPapers(from: string, to: string): Promise<void> {
    await copyFiles(
      { database: databaseOf(device, from), organisation: from },
      { database: databaseOf(device, to), organisation: to },
    )
  }

  async function store(organisation: Organisation): Promise<void> {
    const { id, invented, profile } = organisation
    const row = { id, invented, name: profile.name, goal: profile.goal, changedAt: now().toISOString() }
    await putOrganisation(databaseOf(device, id), row, documentFromOrganisation(organisation))
  }

  /** Can be had back with `restore` until the page is left. */
  async function remove(id: string): Promise<void> {
    if (open.id === id) await open.close()
    holdUntilPageIsLeft(`removed.${id}`)
    await patchOrganisation(databaseOf(device, id), id, { removed: true })
    await announce()
  }

  async function restore(id: string): Promise<void> {
    await patchOrganisation(databaseOf(device, id), id, { removed: false })
    await announce()
  }

  /** Fills the demo when it is empty. @returns the first of the invented clusters. */
  async function openDemo(): Promise<string> {
    isErased = false
    const there = await listOrganisations(device.demo)
    const { loadDemo } = await import('./demoFiles.ts')
    const invented = await loadDemo()
    const missing = invented.filter(each => !there.some(row => row.id === each.id))
    for (const each of missing) await store(each)
    const [first] = invented
    if (!first) throw new Error('openDemo: there are no demo files')
    return first.id
  }

  /** Everything in the demo as it was at first. Nothing else is touched. */
  async function resetDemo(): Promise<void> {
    const opened = open.id
    const isInDemo = opened !== undefined && isDemo(opened)
    if (isInDemo) await open.close()
    for (const row of await listOrganisations(device.demo)) await dropOrganisation(device.demo, row.id)
    await dropAllGroups(device.demo)
    await openDemo()
    if (isInDemo) await open.open(opened)
    await refresh()
  }

  /** Leaves nothing of Laurel in this browser. */
  async function eraseEverything(): Promise<void> {
    await open.abandon()
    isErased = true
    organisations.value = []
    await eraseDevice(device)
  }

  return {
    organisations,
    lost,
    lostCount,
    persisted,
    estimate,
    refresh,
    forgetLoss,
    create,
    begin,
    rename,
    duplicate,
    copyPapers,
    remove,
    restore,
    openDemo,
    resetDemo,
    eraseEverything,
  }
})

const nothing = {
  laurel: 'organisation/2',
  decisions: [],
  history: [],
  notes: {},
  later: {},
  evidence: [],
  closings: [],
  people: {},
  areas: [],
  actions: [],
  assumptions: noAssumptions,
} as const

/** A copy under a name of its own. Of an invented cluster it stays marked as invented, but no reset takes it away. */
export function copyOf(organisation: Organisation, others: readonly { readonly name: string }[]): Organisation {
  const { name } = organisation.profile
  const taken = new Set(others.map(other => other.name))
  let number = 2
  while (taken.has(`${name} ${number}`)) number++
  return { ...organisation, id: randomId(), profile: { ...organisation.profile, name: `${name} ${number}` } }
}

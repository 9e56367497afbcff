import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { randomId } from '#documents/randomId.ts'
import { agreementChanges, agreementOf, type AgreementPart } from '#engine/benchmark/group/agreement.ts'
import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import { takeGroup, type GroupDecision } from '#engine/benchmark/group/takeGroup.ts'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import { databaseOf } from '#storage/device.ts'
import { isDemo, type GroupRow, type Joining } from '#storage/database.ts'
import { listCards } from '#storage/cards.ts'
import { changeGroup, dropGroup, listGroups } from '#storage/groups.ts'
import { whereKept } from '#storage/whereKept.ts'
import { now } from './clock.ts'
import { useDeviceStore } from './deviceStore.ts'
import { useLibraryStore } from './libraryStore.ts'
import { useOrganisationStore } from './organisationStore.ts'

/**
 * The benchmarking groups that this device coordinates or takes part in. Those of the demo are apart, as its clusters
 * are; a coordinator need not have a cluster.
 */
export const useGroupsStore = defineStore('groups', () => {
  const { device } = useDeviceStore()
  const open = useOrganisationStore()
  const library = useLibraryStore()
  const groups = shallowRef<readonly GroupRow[]>([])
  const database = computed(() => databaseOf(device, open.id ?? ''))

  /** Clusters of this device that can join: those of the demo among themselves. */
  const candidates = computed(() => library.organisations.filter(({ id }) => isDemo(id) === isDemo(open.id ?? '')))

  device.announcements.listen(announcement => {
    if (announcement.kind === 'groups') void refresh().catch(() => undefined)
    if (announcement.kind === 'erased') groups.value = []
  })
  watch(database, () => void refresh().catch(() => undefined))

  async function refresh(): Promise<void> {
    const rows = await whereKept(listGroups(database.value), [])
    groups.value = rows.toSorted((a, b) => a.group.name.localeCompare(b.group.name))
  }

  /** After a change: here and in the other tabs. */
  async function announce(): Promise<void> {
    await refresh()
    device.announcements.say({ kind: 'groups' })
  }

  const find = (id: string): GroupRow | undefined => groups.value.find(row => row.id === id)

  async function change(
    id: string,
    next: (here: GroupRow | undefined) => GroupRow | undefined,
  ): Promise<GroupRow | undefined> {
    const row = await changeGroup(database.value, id, next)
    await announce()
    return row
  }

  /** Keeps a group that is made or changed here. What partners agreed to has changed: then it is a new edition. */
  async function save(group: BenchmarkGroup): Promise<void> {
    await change(group.id, here => {
      if (here === undefined) return { id: group.id, group, coordinated: true, joinings: [], assigned: {} }
      const isChanged = agreementChanges(here.group, group).length > 0
      const edition = here.group.edition + (isChanged ? 1 : 0)
      return { ...here, group: { ...group, edition }, coordinated: true }
    })
  }

  /** Takes a group that came by link or file; one that is refused changes nothing. */
  async function receive(arrived: BenchmarkGroup): Promise<GroupDecision> {
    let decision: GroupDecision = { outcome: 'same' }
    await change(arrived.id, here => {
      decision = takeGroup(here?.group, arrived)
      if (here === undefined) return { id: arrived.id, group: arrived, coordinated: false, joinings: [], assigned: {} }
      if (decision.outcome !== 'later') return undefined
      return { ...here, group: { ...arrived, peers: together(arrived.peers, here.group.peers) } }
    })
    return decision
  }

  /** An organisation agrees to the group as it stands, for the first time or again after a change. */
  async function join(id: string, who: Pick<Joining, 'organisation' | 'member'>): Promise<void> {
    const { agreementHash } = await import('#formats/groupFile.ts')
    const group = find(id)?.group
    if (group === undefined) throw new Error(`join: ${id} is not on this device`)
    const joining: Joining = {
      ...who,
      agreed: agreementOf(group),
      edition: group.edition,
      hash: await agreementHash(group),
      at: now().toISOString(),
    }
    await change(id, here => {
      if (here === undefined) return undefined
      const before = here.joinings.find(({ organisation }) => organisation === who.organisation)?.sent
      const again = before === undefined ? joining : { ...joining, sent: before }
      return { ...here, joinings: [...without(here.joinings, who.organisation), again] }
    })
  }

  /** How many others' cards for a group are on this device. */
  async function othersSent(id: string, organisation: string): Promise<number> {
    const cards = await whereKept(listCards(device.laurel), [])
    return new Set(cards.flatMap(card => (card.group?.id === id && card.id !== organisation ? card.id : []))).size
  }

  /** The card of an organisation for a group is on its way. */
  async function noteSent(id: string, organisation: string): Promise<void> {
    const sent = now().toISOString()
    await change(
      id,
      here =>
        here && {
          ...here,
          joinings: here.joinings.map(joining =>
            joining.organisation === organisation ? { ...joining, sent } : joining,
          ),
        },
    )
  }

  /** The group stays on this device; cards that were sent stay where they are. */
  async function leave(id: string, organisation: string): Promise<void> {
    await change(id, here => here && { ...here, joinings: without(here.joinings, organisation) })
  }

  /** What an organisation agreed to; undefined when it has not joined. */
  function joiningOf(id: string, organisation: string): Joining | undefined {
    return find(id)?.joinings.find(joining => joining.organisation === organisation)
  }

  /** What has changed since an organisation agreed; nothing when it has not joined. */
  function changesSince(id: string, organisation: string): readonly AgreementPart[] {
    const row = find(id)
    const joining = joiningOf(id, organisation)
    return row === undefined || joining === undefined ? [] : agreementChanges(joining.agreed, row.group)
  }

  /** Groups of peers are kept with the group: a coordinator's go along with it, a partner's stay on the device. */
  async function savePeers(id: string, peers: readonly PeerGroup[]): Promise<void> {
    await change(id, here => here && { ...here, group: { ...here.group, peers } })
  }

  /** A coordinator says of which member a card is; `''` when it is not of this group, undefined as its name says. */
  async function assign(id: string, card: string, member: string | undefined): Promise<void> {
    await change(id, here => {
      if (here === undefined) return undefined
      const others = Object.entries(here.assigned).filter(([other]) => other !== card)
      return { ...here, assigned: Object.fromEntries(member === undefined ? others : [...others, [card, member]]) }
    })
  }

  async function remove(id: string): Promise<void> {
    await dropGroup(database.value, id)
    await announce()
  }

  return {
    groups,
    candidates,
    refresh,
    find,
    save,
    receive,
    join,
    noteSent,
    othersSent,
    leave,
    joiningOf,
    changesSince,
    savePeers,
    assign,
    remove,
    newId: randomId,
  }
})

const without = (joinings: readonly Joining[], organisation: string): readonly Joining[] =>
  joinings.filter(joining => joining.organisation !== organisation)

/** Those that came, and those of the device that are none of them. */
function together(arrived: readonly PeerGroup[], here: readonly PeerGroup[]): readonly PeerGroup[] {
  const ids = new Set(arrived.map(({ id }) => id))
  return [...arrived, ...here.filter(({ id }) => !ids.has(id))]
}

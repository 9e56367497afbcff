import { computed, ref, watch } from 'vue'
import { randomId } from '#documents/randomId.ts'
import type { PeerCriterion, PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import { recall, remember } from '#storage/localMemory.ts'
import { useGroupsStore } from './groupsStore.ts'
import { useOrganisationStore } from './organisationStore.ts'

/**
 * Groups of peers that were given a name: those of the benchmarking group that the open organisation joined or
 * coordinates, which go along with it; without such a group, those of this device.
 */
export function useSavedPeers() {
  const groups = useGroupsStore()
  const open = useOrganisationStore()
  const key = computed(() => (open.organisation?.invented === true ? 'demoPeerGroups' : 'peerGroups'))
  const ofDevice = ref<readonly PeerGroup[]>([])
  watch(key, name => (ofDevice.value = readPeers(recall(name))), { immediate: true })
  void groups.refresh().catch(() => undefined)

  const group = computed(
    () =>
      groups.groups.find(({ joinings }) => joinings.some(({ organisation }) => organisation === open.id))?.group ??
      groups.groups.find(({ coordinated }) => coordinated)?.group,
  )
  const saved = computed(() => group.value?.peers ?? ofDevice.value)

  async function keep(peers: readonly PeerGroup[]): Promise<void> {
    if (group.value !== undefined) return groups.savePeers(group.value.id, peers)
    ofDevice.value = peers
    remember(key.value, peers)
  }

  return {
    saved,
    /** Name of the benchmarking group they are saved with; undefined when it is this device. */
    savedWith: computed(() => group.value?.name),
    /** A group of the same name is replaced. */
    save: async (name: string, criteria: readonly PeerCriterion[]): Promise<void> => {
      const same = saved.value.find(peers => peers.name === name)
      const peers = { id: same?.id ?? randomId(), name, criteria }
      await keep([...saved.value.filter(({ id }) => id !== peers.id), peers])
    },
    remove: async (id: string): Promise<void> => {
      await keep(saved.value.filter(peers => peers.id !== id))
    },
  }
}

const words = ['field', 'country', 'label', 'picked', 'group']
const bands = ['age', 'size']
const most = 100

/** What was remembered, as far as it is groups of peers. */
export function readPeers(found: unknown): readonly PeerGroup[] {
  return Array.isArray(found) ? found.filter(isPeerGroup).slice(0, most) : []
}

function isPeerGroup(found: unknown): found is PeerGroup {
  if (!isRecord(found)) return false
  const { id, name, criteria } = found
  return typeof id === 'string' && typeof name === 'string' && Array.isArray(criteria) && criteria.every(isCriterion)
}

function isCriterion(found: unknown): found is PeerCriterion {
  if (!isRecord(found) || !Array.isArray(found['of'])) return false
  const { by, of } = found
  const kind = words.includes(String(by)) ? 'string' : bands.includes(String(by)) ? 'number' : undefined
  return of.length > 0 && of.every((value: unknown) => typeof value === kind)
}

function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return found instanceof Object
}

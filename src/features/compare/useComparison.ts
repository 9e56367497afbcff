import { computed, watch } from 'vue'
import { chosenCards } from '#engine/benchmark/chosenCards.ts'
import { compare } from '#engine/benchmark/compare.ts'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { useCardsStore } from '#stores/cardsStore.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePartnerMarks } from '#stores/partnerMarks.ts'
import { usePeersStore } from '#stores/peersStore.ts'
import { markCount, partnersOf } from './partners.ts'

/**
 * The open round among the other organisations of this device and the cards held on it, as far as they are in the
 * group. `quiet` holds the cards whose marks stay grey.
 */
export function useComparison(group: () => PeerGroup, quiet: () => ReadonlySet<string>) {
  const open = useOrganisationStore()
  const packs = usePackStore()
  const files = useFilesStore()
  const held = useCardsStore()
  const peers = usePeersStore()

  watch(
    () => open.id,
    () => void Promise.all([held.refresh(), peers.refresh()]),
    { immediate: true },
  )

  const cards = computed(() => [...peers.cards, ...held.cards])
  const own = computed(() => files.cardOf({ facts: [], profile: [] }))
  const comparison = computed(() => {
    const { shipped: pack } = packs
    return pack && compare(cards.value, { pack, own: own.value, rules: benchmarkRules, group: group() })
  })
  /** Who could be a peer: everybody who counts where no group is chosen. */
  const everybody = computed(() => {
    const { shipped: pack } = packs
    if (pack === undefined) return []
    const choice = { packId: pack.id, own: own.value, rules: benchmarkRules, group: undefined }
    return chosenCards(cards.value, choice).counted
  })
  const marks = usePartnerMarks(
    () => (comparison.value?.counted ?? []).flatMap(card => (card.anonymous === true ? [] : [card.id])),
    { count: markCount, memory: () => (open.organisation?.invented === true ? 'demoPartnerMarks' : 'partnerMarks') },
  )
  const partners = computed(() => partnersOf(comparison.value?.counted ?? [], marks.value, quiet()))

  return { comparison, everybody, partners }
}

import { computed, shallowRef, watch } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import { chosenCards } from '#engine/benchmark/chosenCards.ts'
import { compare } from '#engine/benchmark/compare.ts'
import { cardTable, compareColumns, withCards } from '#engine/benchmark/peers/compareColumns.ts'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { useCardsStore } from '#stores/cardsStore.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { assignMarks, usePartnerMarks } from '#stores/partnerMarks.ts'
import { usePeersStore } from '#stores/peersStore.ts'
import { markCount, partnersOf } from './partners.ts'

/** From so many cards on another group is counted from columns that are made once: 10 000 in 20 ms instead of 210. */
const many = 200

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

  /** All cards are there: until then somebody who is not yet read would lose its mark to somebody else. */
  const isRead = shallowRef(false)
  watch(
    () => open.id,
    async id => {
      isRead.value = false
      await Promise.all([held.refresh(), peers.refresh()])
      if (open.id === id) isRead.value = true
    },
    { immediate: true },
  )

  const cards = computed(() => [...peers.cards, ...held.cards])
  const own = computed(() => files.cardOf({ facts: [], profile: [] }))
  const table = computed(() => {
    const { shipped: pack } = packs
    return pack && cards.value.length > many ? cardTable(cards.value, pack, benchmarkRules) : undefined
  })
  const comparison = computed(() => {
    const { shipped: pack } = packs
    if (pack === undefined) return undefined
    const choice = { own: own.value, group: group() }
    return table.value === undefined
      ? compare(cards.value, { pack, rules: benchmarkRules, ...choice })
      : withCards(compareColumns(table.value, choice), cards.value, pack)
  })
  /** Who could be a peer: everybody who counts where no group is chosen. */
  const everybody = computed(() => {
    const { shipped: pack } = packs
    if (pack === undefined) return []
    const choice = { packId: pack.id, own: own.value, rules: benchmarkRules, group: undefined }
    return chosenCards(cards.value, choice).counted
  })
  const marks = usePartnerMarks(() => (isRead.value ? namedOf(everybody.value) : []), {
    count: markCount,
    memory: () => (open.organisation?.invented === true ? 'demoPartnerMarks' : 'partnerMarks'),
  })
  const partners = computed(() => {
    const counted = comparison.value?.counted ?? []
    // In a group that is small enough everybody has a mark for now, those of others included.
    return partnersOf(counted, assignMarks(marks.value, namedOf(counted), markCount), quiet())
  })

  return { comparison, everybody, partners }
}

const namedOf = (cards: readonly Card[]): readonly string[] =>
  cards.flatMap(({ id, anonymous }) => (anonymous === true ? [] : [id]))

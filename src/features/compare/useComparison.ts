import { computed, shallowRef, watch } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import { byName } from '#engine/benchmark/cards/cardOrder.ts'
import { chosenCards } from '#engine/benchmark/chosenCards.ts'
import { compare } from '#engine/benchmark/compare.ts'
import { peerChoices } from '#engine/benchmark/peers/peerChoices.ts'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { benchmarkRules, comparedBy } from '#stores/benchmarkRules.ts'
import { useCardIssueStore } from '#stores/cardIssueStore.ts'
import { useCardsStore } from '#stores/cardsStore.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useGroupsStore } from '#stores/groupsStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { assignMarks, usePartnerMarks } from '#stores/partnerMarks.ts'
import { usePeersStore } from '#stores/peersStore.ts'
import type { ManyCards } from './manyCards.ts'
import { nextTask } from './nextTask.ts'
import { markCount, partnersOf } from './partners.ts'
import { useManyCards } from './useManyCards.ts'

/** Beyond so many cards a worker compares: 200 take the page a hundredth of a second, 10 000 a whole one. */
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
  const issue = useCardIssueStore()
  const groups = useGroupsStore()

  /** All cards are there: until then somebody who is not yet read would lose its mark to somebody else. */
  const isRead = shallowRef(false)
  /** Cards without name that went out from here: a coordinator may hold its own, which never counts among the others. */
  const sentUnnamed = shallowRef<ReadonlySet<string>>(new Set())
  watch(
    () => open.id,
    async id => {
      isRead.value = false
      const [sent] = await Promise.all([issue.sentUnnamed(), held.refresh(), peers.refresh(), groups.refresh()])
      if (open.id !== id) return
      sentUnnamed.value = sent
      isRead.value = true
    },
    { immediate: true },
  )

  // Asked of very many cards: once for all groups, not at each of them.
  const sentCards = computed(() => {
    const sent = sentUnnamed.value
    return sent.size === 0 ? [] : held.cards.filter(({ id }) => sent.has(id))
  })
  const cards = computed(() => {
    const sent = new Set(sentCards.value)
    return [...peers.cards, ...held.cards.filter(card => !sent.has(card))]
  })
  const own = computed(() => files.cardOf({ facts: [], profile: [] }))
  const isMany = computed(() => cards.value.length > many)
  // The address makes it anew at every turn; only another one is a reason to count again.
  const wanted = computed<PeerGroup>(last => {
    const next = group()
    return last !== undefined && JSON.stringify(last) === JSON.stringify(next) ? last : next
  })
  const counted = useManyCards(
    () => {
      const { shipped: pack } = packs
      // Until all are read, the worker would begin with a part of them.
      return pack && isRead.value && isMany.value ? given(cards.value, pack) : undefined
    },
    () => ({ own: own.value, group: wanted.value }),
  )
  const few = computed(() => {
    const { shipped: pack } = packs
    if (pack === undefined || isMany.value) return undefined
    return compare(cards.value, { pack, rules: benchmarkRules, own: own.value, group: wanted.value })
  })
  const comparison = computed(() => {
    const compared = isMany.value ? counted.value?.comparison : few.value
    if (compared === undefined || sentCards.value.length === 0) return compared
    const sent = sentCards.value.map(card => ({ card, because: 'own' as const }))
    return { ...compared, leftOut: [...compared.leftOut, ...sent] }
  })
  /** Who could be a peer, in the order of the names: everybody who counts where no group is chosen. */
  const everybody = computed<readonly Card[]>(() => {
    const { shipped: pack } = packs
    if (isMany.value) return counted.value?.everybody ?? nobody
    if (pack === undefined) return nobody
    const choice = { pack, own: own.value, rules: benchmarkRules, group: undefined }
    return chosenCards(cards.value, choice).counted.toSorted(byName)
  })
  const choices = computed(() =>
    isMany.value
      ? (counted.value?.choices ?? [])
      : peerChoices(everybody.value, comparedBy(packs.shipped), packs.shipped?.scheme.labels.map(({ id }) => id) ?? []),
  )
  const marks = usePartnerMarks(() => (isRead.value ? namedOf(everybody.value) : []), {
    count: markCount,
    memory: () => (open.organisation?.invented === true ? 'demoPartnerMarks' : 'partnerMarks'),
  })
  const partners = computed(() => {
    // In the order of the names, in which the worker counts them anyway.
    const counted = isMany.value ? (comparison.value?.counted ?? []) : (few.value?.counted ?? []).toSorted(byName)
    // In a group that is small enough everybody has a mark for now, those of others included.
    return partnersOf(counted, assignMarks(marks.value, namedOf(counted), markCount), quiet())
  })
  /** All cards are there and counted. */
  const isReady = computed(() => isRead.value && comparison.value !== undefined)
  const isFramed = shallowRef(false)
  watch(
    isReady,
    async ready => {
      if (ready && isMany.value) await nextTask()
      isFramed.value = isReady.value
    },
    { immediate: true },
  )

  return {
    comparison,
    /** The group that `comparison` is of: a moment behind the one asked for while very many cards are counted. */
    group: computed(() => (isMany.value ? (counted.value?.group ?? wanted.value) : wanted.value)),
    everybody,
    /** What they say of themselves, to choose among them. */
    choices,
    partners,
    isReady,
    /** What stands around the figures is there: of very many cards they come in a task of their own. */
    isFramed,
  }
}

const given = (cards: readonly Card[], pack: Pack): ManyCards => ({ cards, pack, rules: benchmarkRules })

const nobody: readonly Card[] = []

const namedOf = (cards: readonly Card[]): readonly string[] =>
  cards.flatMap(({ id, anonymous }) => (anonymous === true ? [] : [id]))

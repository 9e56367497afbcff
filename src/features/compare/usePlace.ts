import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { PeerCriterion, PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { usePackStore } from '#stores/packStore.ts'
import { criteriaOf, peerNameOf, peerQueryOf } from './peerQuery.ts'

export const views = ['meaning', 'strips', 'charts', 'table', 'cards'] as const
export type View = (typeof views)[number]

export const subjects = ['quality', 'benchmarking'] as const

export const sorts = ['dimension', 'gap', 'label'] as const
export type Sort = (typeof sorts)[number]

/** Where one is in Compare: everything that decides what is seen stands in the address. */
export interface Place {
  readonly view: ComputedRef<View>
  readonly subject: ComputedRef<(typeof subjects)[number]>
  readonly sort: ComputedRef<Sort>
  readonly peers: ComputedRef<PeerGroup>
  /** Cards whose marks stay grey. */
  readonly quiet: ComputedRef<ReadonlySet<string>>
  /** Changes the address in place: what is undefined leaves it. */
  readonly go: (query: Readonly<Record<string, string | readonly string[] | undefined>>) => void
  /** The present address with another query, for a link. */
  readonly at: (query: Readonly<Record<string, string | undefined>>) => {
    readonly query: Record<string, string | (string | null)[] | null | undefined>
  }
  readonly choosePeers: (criteria: readonly PeerCriterion[], name?: string) => void
  readonly toggle: (card: string) => void
}

/** Views that had other addresses once. */
const formerly: Readonly<Record<string, View>> = { radar: 'charts' }

export function usePlace(): Place {
  const route = useRoute()
  const router = useRouter()
  const packs = usePackStore()

  const one = <Value extends string>(key: string, values: readonly Value[], usual: Value): ComputedRef<Value> =>
    computed(() => values.find(value => value === route.query[key]) ?? usual)
  const known = computed(() => ({
    age: benchmarkRules.bands.age.from,
    size: benchmarkRules.bands.size.from,
    labels: packs.shipped?.scheme.labels.map(({ id }) => id) ?? [],
  }))
  const quietOnes = computed(() =>
    [route.query['quiet']]
      .flat()
      .filter((id): id is string => typeof id === 'string')
      .join(' '),
  )
  const quiet = computed(() => new Set(quietOnes.value === '' ? [] : quietOnes.value.split(' ')))
  const go: Place['go'] = query =>
    void router.replace({ query: { ...route.query, ...(query as Record<string, string | string[] | undefined>) } })
  return {
    view: computed(() => {
      const asked = String(route.query['view'] ?? '')
      return formerly[asked] ?? views.find(view => view === asked) ?? 'meaning'
    }),
    subject: one('of', subjects, 'quality'),
    sort: one('sort', sorts, 'dimension'),
    peers: computed(() => ({
      id: 'address',
      name: peerNameOf(route.query),
      criteria: criteriaOf(route.query, known.value),
    })),
    quiet,
    go,
    at: query => ({ query: { ...route.query, ...query } }),
    choosePeers: (criteria, name) => go(peerQueryOf(criteria, name)),
    toggle(card) {
      const next = new Set(quiet.value)
      if (!next.delete(card)) next.add(card)
      go({ quiet: next.size === 0 ? undefined : [...next] })
    },
  }
}

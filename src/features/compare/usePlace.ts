import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { preparingIn } from '#engine/labels/aims.ts'
import type { QuestionnaireId } from '#engine/questionnaire/ids.ts'
import { rowOrders, type RowOrder } from '#engine/benchmark/meaning/sortedRows.ts'
import type { PeerCriterion, PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { usePackStore } from '#stores/packStore.ts'
import { criteriaOf, peerNameOf, peerQueryOf } from './peerQuery.ts'

export const views = ['meaning', 'strips', 'charts', 'table', 'cards'] as const
export type View = (typeof views)[number]

/** Where one is in Compare: everything that decides what is seen stands in the address. */
export interface Place {
  readonly view: ComputedRef<View>
  /** The questionnaire whose figures are compared. */
  readonly subject: ComputedRef<QuestionnaireId>
  /** Those that can be: the one whose points count in front. */
  readonly subjects: ComputedRef<readonly QuestionnaireId[]>
  readonly sort: ComputedRef<RowOrder>
  readonly peers: ComputedRef<PeerGroup>
  /** Cards whose marks stay grey. */
  readonly quiet: ComputedRef<ReadonlySet<string>>
  /** Page on the wall, from 1; 0 while nothing is shown there. */
  readonly wall: ComputedRef<number>
  /** Turns to a page on the wall; 0 leaves it. */
  readonly showWall: (page: number) => void
  /** Changes the address in place: what is undefined leaves it. */
  readonly go: (query: Readonly<Record<string, string | readonly string[] | undefined>>) => void
  /** The present address with another query, for a link. */
  readonly at: (query: Readonly<Record<string, string | undefined>>) => {
    readonly query: Record<string, string | (string | null)[] | null | undefined>
  }
  readonly choosePeers: (criteria: readonly PeerCriterion[], name?: string) => void
  readonly toggle: (card: string) => void
}

/** Views that had other addresses once, or that one would look for there: the wall lies before the strips. */
const alsoAt: Readonly<Record<string, View>> = { radar: 'charts', wall: 'strips' }

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
  const subjects = computed(() => (packs.shipped === undefined ? [] : preparingIn(packs.shipped)))
  const quietOnes = computed(() =>
    [route.query['quiet']]
      .flat()
      .filter((id): id is string => typeof id === 'string')
      .join(' '),
  )
  const quiet = computed(() => new Set(quietOnes.value === '' ? [] : quietOnes.value.split(' ')))
  const go: Place['go'] = query =>
    void router.replace({ query: { ...route.query, ...(query as Record<string, string | string[] | undefined>) } })
  const view = computed(() => {
    const asked = String(route.query['view'] ?? '')
    return alsoAt[asked] ?? views.find(view => view === asked) ?? 'meaning'
  })
  return {
    view,
    subject: computed(() => subjects.value.find(id => id === route.query['of']) ?? subjects.value[0] ?? ''),
    subjects,
    sort: one('sort', rowOrders, 'dimension'),
    peers: computed(() => ({
      id: 'address',
      name: peerNameOf(route.query),
      criteria: criteriaOf(route.query, known.value),
    })),
    quiet,
    wall: computed(() => {
      const page = Number.parseInt(String(route.query['wall'] ?? ''), 10) || 0
      return page === 0 && route.query['view'] === 'wall' ? 1 : Math.max(0, page)
    }),
    showWall: page => go({ view: view.value, wall: page === 0 ? undefined : String(page) }),
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

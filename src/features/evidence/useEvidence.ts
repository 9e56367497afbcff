import { computed, type ComputedRef, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { EvidenceReference } from '#engine/answers/evidence.ts'
import { showsIndicator } from '#engine/answers/papers.ts'
import type { Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import type { Coverage, EvidenceState } from '#engine/scoring/coverage.ts'
import { useEvidenceStore } from '#stores/evidenceStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { useCoverage } from '#stores/useCoverage.ts'

/** Undefined for what is computed or does not apply: it is shown only where papers stand at it. */
export interface EvidenceRow {
  readonly indicator: Indicator
  readonly state: EvidenceState | undefined
  readonly papers: readonly EvidenceReference[]
}

const filters = ['all', 'documented', 'claimed', 'open'] as const
type EvidenceFilter = (typeof filters)[number]

/** What the address asks for: a questionnaire, one of its indicators, and which of them are shown. */
export function useEvidence(): {
  readonly questionnaire: ComputedRef<Questionnaire | undefined>
  readonly coverage: ComputedRef<Coverage | undefined>
  /** Shown rows by dimension, in the official order. */
  readonly dimensions: ComputedRef<readonly { readonly id: string; readonly rows: readonly EvidenceRow[] }[]>
  readonly filter: WritableComputedRef<EvidenceFilter>
} {
  const route = useRoute()
  const router = useRouter()
  const packs = usePackStore()
  const evidence = useEvidenceStore()

  const questionnaire = computed(() => {
    const all = packs.pack?.questionnaires
    const { goal, scored } = packs
    const wanted = goal === undefined || goal.undecided === true ? scored : goal.questionnaires[0]
    return all?.get(String(route.params['questionnaire'])) ?? all?.get(wanted)
  })
  const coverage = useCoverage(() => questionnaire.value?.id)
  const filter = computed<EvidenceFilter>({
    get: () => filters.find(each => each === route.query['show']) ?? 'all',
    set: show => void router.replace({ query: { ...route.query, show: show === 'all' ? undefined : show } }),
  })
  const dimensions = computed(() =>
    (questionnaire.value?.dimensions ?? [])
      .map(({ id, indicators }) => ({ id, rows: indicators.map(rowOf).filter(isShown) }))
      .filter(({ rows }) => rows.length > 0),
  )

  function rowOf(indicator: Indicator): EvidenceRow {
    const papers = evidence.papers.filter(paper => showsIndicator(paper, indicator.id))
    return { indicator, state: coverage.value?.states.get(indicator.id), papers }
  }

  function isShown({ state, papers }: EvidenceRow): boolean {
    if (filter.value === 'all') return state !== undefined || papers.length > 0
    return state === filter.value
  }

  return { questionnaire, coverage, dimensions, filter }
}

import { computed, ref, watch } from 'vue'
import { compare } from '#engine/benchmark/compare.ts'
import type { ComparedMeasure } from '#engine/benchmark/comparison.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { useCardsStore } from '#stores/cardsStore.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { usePeersStore } from '#stores/peersStore.ts'
import { partnersOf } from './partners.ts'
import { stripOf, type Strip } from './strip.ts'

/** A compared measure in words, as strips and table show it. */
export interface ComparedView {
  readonly measure: ComparedMeasure
  readonly dimension: string
  readonly title: string
  readonly own: string
  readonly median: string
  readonly quartiles: string
  readonly start: string
  readonly end: string
  readonly strip: Strip
  readonly written: (value: number | null) => string
}

const unknown = '–'

/** The open round among the other organisations of this device and the cards held on it. */
export function useComparison() {
  const open = useOrganisationStore()
  const packs = usePackStore()
  const words = usePackWords()
  const files = useFilesStore()
  const held = useCardsStore()
  const peers = usePeersStore()
  const hidden = ref<ReadonlySet<string>>(new Set())

  watch(
    () => open.id,
    () => void Promise.all([held.refresh(), peers.refresh()]),
    { immediate: true },
  )

  const comparison = computed(() => {
    const { shipped: pack } = packs
    if (pack === undefined) return undefined
    return compare([...peers.cards, ...held.cards], {
      pack,
      own: files.cardOf({ facts: [], profile: [] }),
      rules: benchmarkRules,
    })
  })
  const partners = computed(() => partnersOf(comparison.value?.counted ?? [], hidden.value))

  function toggle(id: string): void {
    const next = new Set(hidden.value)
    if (!next.delete(id)) next.add(id)
    hidden.value = next
  }

  function viewOf(measure: ComparedMeasure, indicator: Indicator): ComparedView {
    const [, furtherId] = measure.id.split('.')
    const further = indicator.measures.find(({ id }) => id === furtherId)
    const { measure: read, unit } = further ?? indicator
    const isRatio = read !== undefined && ('ratio' in read || 'share' in read)
    const isFraction = isRatio && unit === undefined
    const short = (value: number): string => (isFraction ? formatPercent(value) : formatNumber(value))
    const written = (value: number | null): string => (value === null ? unknown : short(value))
    const strip = stripOf(measure, partners.value)
    const { title, measures } = words.indicator(indicator.id)
    const name = furtherId === undefined ? title : (measures?.[furtherId] ?? title)
    const unitWord = words.unit(unit, 2)
    return {
      measure,
      dimension: indicator.dimension,
      title: unitWord === '' || name.toLowerCase().includes(unitWord) ? name : `${name} (${unitWord})`,
      own: written(measure.own),
      median: written(measure.median),
      quartiles: measure.quartiles === null ? unknown : measure.quartiles.map(short).join(' – '),
      start: short(0),
      end: short(strip.end),
      strip,
      written,
    }
  }

  /** Measures of a questionnaire that somebody has a figure for, by dimension in the pack's order. */
  function groupsOf(
    questionnaireId: string,
  ): readonly { readonly dimension: string; readonly views: readonly ComparedView[] }[] {
    const questionnaire = packs.pack?.questionnaires.get(questionnaireId)
    if (questionnaire === undefined || comparison.value === undefined) return []
    const { measures } = comparison.value
    return questionnaire.dimensions
      .map(({ id, indicators }) => ({
        dimension: id,
        views: indicators.flatMap(indicator =>
          measures
            .filter(measure => measure.indicator === indicator.id && measure.n > 0)
            .map(measure => viewOf(measure, indicator)),
        ),
      }))
      .filter(({ views }) => views.length > 0)
  }

  return { comparison, partners, groupsOf, toggle, held, peers }
}

import { computed, type ComputedRef } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import { useMessages } from '#i18n/useMessages.ts'
import type { ComparedView } from './comparedView.ts'

interface Shown {
  readonly isReady: ComputedRef<boolean>
  readonly everybody: ComputedRef<readonly Card[]>
  /** How many others are compared. */
  readonly counted: ComputedRef<number>
  readonly shown: ComputedRef<readonly ComparedView[]>
  /** Ids of measures that are read from answers which do not fit together. */
  readonly doubted: ComputedRef<ReadonlySet<string>>
}

/** On how many sides of how many medians the reader stands, as the title of the comparison. */
export function useStandings({ isReady, everybody, counted, shown, doubted }: Shown) {
  const { t } = useMessages('compare')
  const standings = computed(() =>
    shown.value.flatMap(({ kind, id, figure }) =>
      kind === 'measure' && !doubted.value.has(id) ? (figure.standing ?? []) : [],
    ),
  )
  const number = (standing: string): number => standings.value.filter(one => one === standing).length

  const title = computed(() => {
    if (!isReady.value) return t('title.counting')
    if (counted.value === 0) return t(everybody.value.length === 0 ? 'title.open' : 'title.nobody')
    if (standings.value.length === 0) return t('title.noDirection', { count: counted.value })
    return t('title.counted', { better: number('better'), count: standings.value.length })
  })
  const lead = computed(() =>
    standings.value.length === 0 ? '' : t('lead', { equal: number('equal'), worse: number('worse') }),
  )
  return { title, lead }
}

import { computed, type ComputedRef } from 'vue'
import type { FigureBeside } from '#engine/benchmark/sheet/besideSheet.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useSheetPeer } from './useSheetPeer.ts'

interface SheetPeers {
  readonly id: string
  readonly name: string
  readonly figures: readonly Pick<FigureBeside, 'standing'>[]
}

/**
 * The headline of a sheet: on which side of the median the own figures are, among the peers that are chosen. It speaks
 * of the same clusters as the figures below it.
 * @param name of the benchmarking group, which is the headline where there is nothing to count.
 */
export function useSheetTitle(groups: ComputedRef<readonly SheetPeers[]>, name: () => string): ComputedRef<string> {
  const { t } = useMessages('groups')
  const { chosen, isEverybody } = useSheetPeer(groups)
  return computed(() => {
    const standings = (chosen.value?.figures ?? []).flatMap(({ standing }) => standing ?? [])
    const counts = { better: standings.filter(standing => standing !== 'worse').length, count: standings.length }
    const isNothing = counts.count === 0
    if (isEverybody.value) return isNothing ? name() : t('sheet.title', counts)
    const peers = chosen.value?.name ?? ''
    return isNothing ? t('sheet.titlePeersNone', { name: peers }) : t('sheet.titlePeers', { name: peers, ...counts })
  })
}

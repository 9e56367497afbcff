import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { rowOrders, type RowOrder } from '#engine/benchmark/meaning/sortedRows.ts'
import { useNextLabel } from '#stores/nextLabel.ts'
import { useSettingsStore } from '#stores/settingsStore.ts'

const sheetViews = ['meaning', 'figures'] as const
type SheetView = (typeof sheetViews)[number]

/**
 * How a sheet is read: what it means or all figures, in which order. The address says it, this device remembers the
 * order. Both need an own round: without one there are figures alone, by dimension.
 */
export function useSheetView(isBeside: () => boolean) {
  const route = useRoute()
  const router = useRouter()
  const settings = useSettingsStore()
  const next = useNextLabel()

  const go = (query: Readonly<Record<string, string | undefined>>): void =>
    void router.replace({ query: { ...route.query, ...query } })
  const view = computed<SheetView>(() => {
    if (!isBeside()) return 'figures'
    return sheetViews.find(one => one === route.query['view']) ?? 'meaning'
  })
  /** What nothing stands in the way of needs no order by what does. */
  const orders = computed(() => rowOrders.filter(order => order !== 'label' || next.title.value !== ''))
  const asked = computed(() => rowOrders.find(order => order === route.query['sort']))
  watch(asked, order => order !== undefined && (settings.sheetOrder = order), { immediate: true })
  const order = computed<RowOrder>(() => {
    const wanted = asked.value ?? settings.sheetOrder
    return isBeside() && orders.value.includes(wanted) ? wanted : 'dimension'
  })
  const wall = computed(() => Math.max(0, Number.parseInt(String(route.query['wall'] ?? ''), 10) || 0))
  return { view, views: sheetViews, order, orders, label: next.title, wall, go }
}

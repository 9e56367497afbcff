import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { withChart, type ChartViews } from '#ui/charts/chartViews.ts'

/** Keeps in the address which charts show their table (`?table=radar`), so that a link and a reload show the same. */
export function useChartAddress(): ChartViews {
  const route = useRoute()
  const router = useRouter()
  const tables = computed(
    () => new Set([route.query['table']].flat().filter(name => typeof name === 'string' && name !== '') as string[]),
  )
  return {
    isTable: chart => tables.value.has(chart),
    setTable: (chart, isTable) =>
      void router.replace({ query: { ...route.query, table: [...withChart(tables.value, chart, isTable)] } }),
  }
}

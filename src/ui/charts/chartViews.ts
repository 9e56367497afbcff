import { inject, ref, type InjectionKey } from 'vue'

/** Which charts of a screen show their table instead, by name; `app` keeps it in the address. */
export interface ChartViews {
  readonly isTable: (chart: string) => boolean
  readonly setTable: (chart: string, isTable: boolean) => void
}

export const chartViews: InjectionKey<ChartViews> = Symbol('chartViews')

/** Those of the app; without it, each chart keeps its own. */
export function useChartViews(): ChartViews {
  return inject(chartViews, ownViews, true)
}

function ownViews(): ChartViews {
  const tables = ref<ReadonlySet<string>>(new Set())
  return {
    isTable: chart => tables.value.has(chart),
    setTable: (chart, isTable) => void (tables.value = withChart(tables.value, chart, isTable)),
  }
}

/** A set of charts with one more or one less. */
export function withChart(charts: ReadonlySet<string>, chart: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(charts)
  if (isIn) next.add(chart)
  else next.delete(chart)
  return next
}

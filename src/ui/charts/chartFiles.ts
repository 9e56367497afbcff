import type { InjectionKey } from 'vue'
import type { ChartContent } from './chartContent.ts'

/** Takes the table of a chart out of the house; `app` provides it. Nothing where the screen has a menu for that. */
export type SaveChartTable = (kind: 'csv' | 'xlsx', name: string, content: ChartContent) => void

export const chartFiles: InjectionKey<SaveChartTable | undefined> = Symbol('chartFiles')

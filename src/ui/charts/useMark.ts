import type { Chart } from 'chart.js'
import { useTemplateRef } from 'vue'

/**
 * Shows on a drawing the point that the arrow keys stand on.
 * @param name template reference of the drawing of vue-chartjs.
 */
export function useMark(name: string): (category: number, series: number) => void {
  const drawing = useTemplateRef<{ readonly chart: Chart | null }>(name)
  return (category, series) => {
    drawing.value?.chart?.setActiveElements([{ datasetIndex: series, index: category }])
    drawing.value?.chart?.update('none')
  }
}

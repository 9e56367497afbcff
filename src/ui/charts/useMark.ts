import type { ActiveDataPoint, Chart } from 'chart.js'
import { useTemplateRef } from 'vue'

/**
 * Shows on a drawing the point that the arrow keys stand on.
 * @param name template reference of the drawing of vue-chartjs.
 * @param placeOf where a point is drawn, when data sets are not the series in their order.
 */
export function useMark(
  name: string,
  placeOf: (category: number, series: number) => ActiveDataPoint = (index, datasetIndex) => ({ datasetIndex, index }),
): (category: number, series: number) => void {
  const drawing = useTemplateRef<{ readonly chart: Chart | null }>(name)
  return (category, series) => {
    drawing.value?.chart?.setActiveElements([placeOf(category, series)])
    drawing.value?.chart?.update('none')
  }
}

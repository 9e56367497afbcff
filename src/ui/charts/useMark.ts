import type { ActiveDataPoint, Chart } from 'chart.js'
import { useTemplateRef } from 'vue'

/**
 * Shows on a drawing the point that the arrow keys stand on.
 * @param name template reference of the drawing of vue-chartjs.
 * @param placeOf where a point is drawn, when data sets are not the series in their order; undefined for one that is
 * no point of its own.
 */
export function useMark(
  name: string,
  placeOf: (category: number, series: number) => ActiveDataPoint | undefined = (index, datasetIndex) => ({
    datasetIndex,
    index,
  }),
): (category: number, series: number) => void {
  const drawing = useTemplateRef<{ readonly chart: Chart | null }>(name)
  return (category, series) => {
    const place = placeOf(category, series)
    drawing.value?.chart?.setActiveElements(place === undefined ? [] : [place])
    drawing.value?.chart?.update('none')
  }
}

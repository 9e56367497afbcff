import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartComponentLike,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
} from 'chart.js'

const laidOut = new WeakSet<Chart>()

/** A new chart is laid out first and drawn in the next frame: both at once would hold up the page. */
const drawnInNextFrame: Plugin = {
  id: 'drawnInNextFrame',
  beforeRender(chart) {
    if (laidOut.has(chart)) return true
    laidOut.add(chart)
    requestAnimationFrame(() => {
      if (Chart.instances[chart.id] === chart) chart.render()
    })
    return false
  },
}

/**
 * Registers the parts of chart.js that Laurel draws with; every chart imports this one file. A rare kind of drawing
 * hands in the parts that only it needs, so that the others do not load them.
 */
export function setUpCharts(...further: readonly ChartComponentLike[]): void {
  Chart.register(
    BarController,
    BarElement,
    CategoryScale,
    Filler,
    LinearScale,
    LineController,
    LineElement,
    PointElement,
    RadarController,
    RadialLinearScale,
    Tooltip,
    drawnInNextFrame,
    ...further,
  )
}

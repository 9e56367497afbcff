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
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
} from 'chart.js'

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
    ...further,
  )
}

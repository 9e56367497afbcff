import type { Chart, ChartMeta, Plugin } from 'chart.js'
import { besideEachOther } from './besideEachOther.ts'
import { isPartner, shapePath } from './partnerShapes.ts'
import type { ChartContent } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'

type Line = ChartContent['series'][number]

/**
 * Draws the points of partners in their own shapes, the same as in keys and on strips; chart.js has fewer. The data set
 * of a partner says `pointStyle: false`, so that there is one drawing of each point. Points that would lie upon each
 * other stand side by side. `content` is asked at each drawing: a chart keeps its plugins while its data change.
 */
export function partnerPoints(content: () => Pick<ChartContent, 'series'>, theme: ChartTheme): Plugin {
  return {
    id: 'partnerPoints',
    afterDatasetDraw(chart: Chart, { index, meta }) {
      const { series } = content()
      const line = series[index]
      if (line === undefined || !isPartner(line.tone)) return
      const path = new Path2D(shapePath(line.tone))
      const { colour } = theme.series(line.tone)
      const pen = chart.ctx
      for (const [at, point] of meta.data.entries()) {
        if (isSkipped(point) || goesOn(series, line, at)) continue
        const { x, y } = point
        pen.save()
        pen.translate(x + shiftOf(chart, series, index, at, theme.scale), y)
        const size = (point.active ? 1.4 : 1.1) * theme.scale
        pen.scale(size, size)
        pen.strokeStyle = line.hypothetical === true ? colour : theme.paper
        pen.lineWidth = line.hypothetical === true ? 3 : 1.5
        pen.stroke(path)
        pen.fillStyle = line.hypothetical === true ? theme.paper : colour
        pen.fill(path)
        pen.restore()
      }
    },
  }
}

/** By how much a point stands beside its place, so that it hides no other. */
function shiftOf(chart: Chart, series: ChartContent['series'], index: number, at: number, scale: number): number {
  const heights = series.map((line, each) => {
    const point = chart.getDatasetMeta(each).data[at]
    const isMark = hasValue(line, at) && !goesOn(series, line, at)
    return point === undefined || isSkipped(point) || !isMark ? null : point.y / scale
  })
  const fixed = series.findIndex(line => !isPartner(line.tone) && hasValue(line, at))
  return (besideEachOther(heights, fixed)[index] ?? 0) * scale
}

/** What would be begins at what is: where both are, they are one mark. */
function goesOn(series: ChartContent['series'], { tone, hypothetical }: Line, at: number): boolean {
  if (hypothetical !== true) return false
  return series.some(other => other.tone === tone && other.hypothetical !== true && hasValue(other, at))
}

/** A line of rounds alone ends before the days of the plan. */
function hasValue({ values }: Line, at: number): boolean {
  return (values[at] ?? null) !== null
}

function isSkipped(point: ChartMeta['data'][number]): boolean {
  return 'skip' in point && point.skip === true
}

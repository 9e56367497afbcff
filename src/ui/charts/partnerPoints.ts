import type { Chart, Plugin } from 'chart.js'
import { isPartner, shapePath } from './partnerShapes.ts'
import type { ChartContent } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'

/**
 * Draws the points of partners in their own shapes, the same as in keys and on strips; chart.js has fewer. The data set
 * of a partner says `pointStyle: false`, so that there is one drawing of each point.
 */
export function partnerPoints({ series }: Pick<ChartContent, 'series'>, theme: ChartTheme): Plugin {
  return {
    id: 'partnerPoints',
    afterDatasetDraw(chart: Chart, { index, meta }) {
      const tone = series[index]?.tone
      if (tone === undefined || !isPartner(tone)) return
      const path = new Path2D(shapePath(tone))
      const pen = chart.ctx
      for (const point of meta.data) {
        const { x, y } = point.getProps(['x', 'y'], false)
        if ('skip' in point && point.skip === true) continue
        pen.save()
        pen.translate(x, y)
        const size = point.active ? 1.4 : 1.1
        pen.scale(size, size)
        pen.strokeStyle = theme.paper
        pen.lineWidth = 1.5
        pen.stroke(path)
        pen.fillStyle = theme.series(tone).colour
        pen.fill(path)
        pen.restore()
      }
    },
  }
}

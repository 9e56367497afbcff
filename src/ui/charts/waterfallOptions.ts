import type { Chart, ChartData, ChartOptions, Plugin } from 'chart.js'
import type { ChartContent } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'

/**
 * Lying bars of one running total, a category each: where the content's `totals` say so, from nothing to it; else from
 * the total before to this one, outlined where it rises, in the quiet colour where it falls.
 */
export function waterfallData(
  content: ChartContent,
  theme: ChartTheme,
): ChartData<'bar', ([number, number] | null)[], string> {
  const [line] = content.series
  const values = line?.values ?? []
  const isTotal = (at: number): boolean => content.totals?.includes(at) ?? false
  const own = theme.series('own').colour
  const bars = values.map((to, at): [number, number] | null =>
    to === null ? null : [isTotal(at) ? 0 : (values[at - 1] ?? 0), to],
  )
  const isLoss = (at: number): boolean => (bars[at]?.[1] ?? 0) < (bars[at]?.[0] ?? 0)
  return {
    labels: [...content.categories],
    datasets: [
      {
        label: line?.label ?? '',
        data: bars,
        backgroundColor: bars.map((_, at) => (isTotal(at) ? own : isLoss(at) ? theme.quiet : theme.paper)),
        borderColor: bars.map((_, at) => (isLoss(at) ? theme.quiet : own)),
        borderWidth: 2,
        borderSkipped: false,
        // Hardly a point on a long line is still seen.
        minBarLength: 4,
        barThickness: Math.round(theme.fontSize * 1.2),
      },
    ],
  }
}

/** Pixels below which a name beside its bar takes several lines; letters of a line. */
const narrow = 620
const lettersOfLine = 16

function inLines(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= lettersOfLine) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Shares on a line from 0 to 100 %, or counts up to the most there are; no grid that nobody reads. */
export function waterfallOptions(
  theme: ChartTheme,
  written: (value: number) => string,
  still: boolean,
): ChartOptions<'bar'> {
  const font = { family: theme.font, size: theme.fontSize }
  return {
    indexAxis: 'y',
    animation: still ? false : { duration: 180 },
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { top: theme.fontSize * 1.6, right: theme.fontSize * 4 } },
    scales: {
      x: {
        min: 0,
        max: 1,
        ticks: { color: theme.quiet, font, stepSize: 0.25, callback: value => written(Number(value)) },
        grid: { display: false },
        border: { color: theme.line },
      },
      y: {
        ticks: {
          color: theme.ink,
          font,
          autoSkip: false,
          callback(value) {
            const name = this.getLabelForValue(Number(value))
            return this.chart.width < narrow ? inLines(name) : name
          },
        },
        grid: { display: false },
        border: { display: false },
      },
    },
    plugins: {
      tooltip: { callbacks: { label: ({ raw }) => written(Array.isArray(raw) ? Number(raw[1]) : Number(raw)) } },
    },
  }
}

/** The line to reach with its name above it, and each total written behind its bar. */
export function waterfallMarks(
  of: () => ChartContent,
  theme: ChartTheme,
  written: (value: number) => string,
): Plugin<'bar'> {
  return {
    id: 'waterfall-marks',
    afterDatasetsDraw(chart: Chart) {
      const { ctx: pen, chartArea: area, scales } = chart
      const across = scales['x']
      if (across === undefined) return
      const content = of()
      pen.save()
      pen.font = `${String(theme.fontSize)}px ${theme.font}`
      const { goal } = content
      if (goal !== undefined) {
        const x = across.getPixelForValue(goal.value)
        pen.fillStyle = theme.ink
        pen.textAlign = 'end'
        pen.textBaseline = 'bottom'
        pen.fillText(goal.label, Math.min(x + pen.measureText(goal.label).width / 2, chart.width), area.top - 2)
        pen.strokeStyle = theme.ink
        pen.lineWidth = 1.5
        pen.setLineDash([6, 4])
        pen.beginPath()
        pen.moveTo(x, area.top)
        pen.lineTo(x, area.bottom)
        pen.stroke()
      }
      pen.textAlign = 'start'
      pen.textBaseline = 'middle'
      for (const [at, bar] of chart.getDatasetMeta(0).data.entries()) {
        const value = content.series[0]?.values[at]
        if (typeof value !== 'number') continue
        const { x: end, base } = bar.getProps(['x', 'base'])
        const x = Math.max(Number(end), Number(base)) + theme.fontSize / 2
        const text = written(value)
        // The line does not run through the figure.
        pen.fillStyle = theme.paper
        pen.fillRect(x, bar.y - theme.fontSize * 0.7, pen.measureText(text).width, theme.fontSize * 1.4)
        pen.fillStyle = theme.ink
        pen.fillText(text, x, bar.y)
      }
      pen.restore()
    },
  }
}

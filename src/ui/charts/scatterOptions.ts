import type { Chart, ChartData, ChartOptions, Plugin } from 'chart.js'
import type { ChartContent, SeriesTone } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'
import { linesOf } from './drawing.ts'
import { placeNames } from './pointNames.ts'

/**
 * A point for each category: its first series is how far to the right it lies, the second how high. A category that
 * lacks one of both has no point and stands in the table alone.
 */
export interface ScatterContent extends ChartContent {
  /** Whose point each category is. */
  readonly tones: readonly SeriesTone[]
  /** Where both axes end; they begin at nothing. */
  readonly ends: readonly [number, number]
  /** Medians, drawn across; null where there is none to show. */
  readonly middles: readonly [number | null, number | null]
  readonly middleLabel: string
}

/** So many points have room for their names. */
const mostNamed = 25

/** Letters of the title of an axis on one line, where they are large. */
const wallLetters = 40

/** Pixels of a point in a cloud. */
const grain = 2

/** More points than this are a cloud: those without a mark of their own are small, and no point of it is pointed at. */
const mostPoints = 300

/** The categories whose points can be pointed at. */
export function pointedAt({ categories, tones }: Pick<ScatterContent, 'categories' | 'tones'>): readonly number[] {
  if (categories.length <= mostPoints) return [...categories.keys()]
  return tones.flatMap((tone, at) => (tone === 'rest' ? [] : [at]))
}

/** One data set; `scatterMarks` draws its points, each in the mark of its owner, which chart.js does not have. */
export function scatterData(content: ScatterContent): ChartData<'scatter', { x: number; y: number }[]> {
  const [across, up] = content.series
  return {
    datasets: [
      {
        label: content.categoryTitle,
        data: pointedAt(content).map(at => ({ x: across?.values[at] ?? NaN, y: up?.values[at] ?? NaN })),
        pointStyle: false,
        pointRadius: 9,
        pointHoverRadius: 9,
        clip: 16,
      },
    ],
  }
}

export function scatterOptions(
  content: ScatterContent,
  theme: ChartTheme,
  said: (value: number | null, category: number, series: number) => string,
  still: boolean,
): ChartOptions<'scatter'> {
  const font = { family: theme.font, size: theme.fontSize }
  const pointed = pointedAt(content)
  const titleOf = (label: string): string | string[] => (theme.scale > 1 ? [...linesOf(label, wallLetters)] : label)
  const axis = (series: 0 | 1): NonNullable<ChartOptions<'scatter'>['scales']>[string] => ({
    min: 0,
    max: content.ends[series],
    title: { display: true, text: titleOf(content.series[series]?.label ?? ''), color: theme.ink, font },
    ticks: { color: theme.quiet, font, maxTicksLimit: 6, callback: value => said(Number(value), -1, series) },
    grid: { display: false },
    border: { color: theme.line },
  })
  return {
    animation: still ? false : { duration: 180 },
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { top: theme.fontSize * 1.8, right: theme.fontSize * 2 } },
    scales: { x: axis(0), y: axis(1) },
    plugins: {
      tooltip: {
        callbacks: {
          label({ dataIndex }) {
            const at = pointed[dataIndex] ?? 0
            return [
              content.categories[at] ?? '',
              ...content.series.map((line, series) => `${line.label}: ${said(line.values[at] ?? null, at, series)}`),
            ]
          },
        },
      },
    },
  }
}

/** Who is told which points have a number instead of a name, as places among the categories, 1 first. */
type TellNumbered = (categories: readonly number[]) => void

/**
 * Names beside the points, as long as there is room for them, numbers where there is none, and the medians as dashed
 * lines. `of` is asked at each drawing: a chart keeps its plugins while its data change. Without `tellNumbered` nobody
 * would say what a number stands for: then there are none.
 */
export function scatterMarks(
  of: () => ScatterContent,
  theme: ChartTheme,
  tellNumbered?: TellNumbered,
): Plugin<'scatter'> {
  return {
    id: 'scatter-marks',
    afterDatasetsDraw(chart: Chart) {
      const content = of()
      const pointed = pointedAt(content)
      const { ctx: pen, chartArea: area, scales, width } = chart
      pen.save()
      pen.font = `${String(theme.fontSize)}px ${theme.font}`
      pen.strokeStyle = theme.quiet
      pen.setLineDash([6, 4])
      pen.lineWidth = theme.scale
      const [right, up] = content.middles
      if (right !== null) line(scales['x']?.getPixelForValue(right), undefined)
      if (up !== null) line(undefined, scales['y']?.getPixelForValue(up))
      cloud()
      const points = chart.getDatasetMeta(0).data.map((point, i) => {
        const at = pointed[i] ?? 0
        return { point, at, tone: content.tones[at] ?? 'rest' }
      })
      const drawn = points.filter(({ point: { x, y } }) => !Number.isNaN(x) && !Number.isNaN(y))
      const numbered = drawn.length <= mostNamed ? names() : []
      tellNumbered?.(numbered)
      // The reader's own last, before all others.
      for (const each of drawn.toSorted((a, b) => Number(a.tone === 'own') - Number(b.tone === 'own'))) mark(each)
      pen.restore()

      /** Writes each name where it has room. @returns the categories whose points have a number instead. */
      function names(): readonly number[] {
        pen.textBaseline = 'middle'
        pen.textAlign = 'start'
        pen.lineJoin = 'round'
        const radius = 10 * theme.scale
        const room = { left: area.left, right: width, top: 0, bottom: area.bottom, size: theme.fontSize, radius }
        // Where the word of the median stands, no name has room.
        const y = (scales['y']?.getPixelForValue(up ?? 0) ?? 0) - theme.fontSize / 2
        const middle = { from: area.right - pen.measureText(content.middleLabel).width, to: area.right, y }
        const inOrder = drawn.toSorted((a, b) => Number(b.tone === 'own') - Number(a.tone === 'own'))
        const named = inOrder.map(({ point, at, tone }) => {
          const name = content.categories[at] ?? ''
          return { at, tone, name, x: point.x, y: point.y, length: pen.measureText(name).width }
        })
        const places = placeNames(named, { ...room, taken: up === null ? [] : [middle] })
        const without = named.filter((_, i) => places[i] === undefined)
        for (const [i, { name, x, y, length, tone }] of named.entries()) {
          const place = places[i]
          if (place === undefined) continue
          if (place.apart) lead(x, y, Math.min(Math.max(x, place.from), place.from + length), place.y)
          write(name, place.from, place.y, tone === 'own' ? theme.series('own').colour : theme.ink)
        }
        for (const [i, { x, y }] of without.entries())
          if (tellNumbered !== undefined) write(String(i + 1), x + radius + 2, y - theme.fontSize / 2, theme.ink)
        return without.map(({ at }) => at)
      }
      /** A hair line from a point to its name. */
      function lead(x: number, y: number, toX: number, toY: number): void {
        pen.save()
        pen.setLineDash([])
        pen.strokeStyle = theme.quiet
        pen.lineWidth = theme.scale
        pen.beginPath()
        pen.moveTo(x, y)
        pen.lineTo(toX, toY + (toY < y ? 1 : -1) * (theme.fontSize / 2))
        pen.stroke()
        pen.restore()
      }
      /** Points that cannot be pointed at, in one stroke of the pen. */
      function cloud(): void {
        if (pointed.length === content.categories.length) return
        const [across, up] = content.series
        const toRight = (area.right - area.left) / content.ends[0]
        const upwards = (area.bottom - area.top) / content.ends[1]
        const seen = new Set<number>()
        pen.save()
        pen.beginPath()
        for (const [at, tone] of content.tones.entries()) {
          const [x, y] = [across?.values[at] ?? null, up?.values[at] ?? null]
          if (tone !== 'rest' || x === null || y === null) continue
          const [column, row] = [Math.round((x * toRight) / grain), Math.round((y * upwards) / grain)]
          // One on another looks like one.
          const place = column * 100_000 + row
          if (seen.has(place)) continue
          seen.add(place)
          pen.rect(area.left + column * grain - 1, area.bottom - row * grain - 1, grain, grain)
        }
        pen.globalAlpha = 0.6
        pen.fillStyle = theme.series('rest').colour
        pen.fill()
        pen.restore()
      }
      function mark({ point, tone }: (typeof drawn)[number]): void {
        const { colour, path } = theme.series(tone)
        const shape = new Path2D(path)
        pen.save()
        pen.setLineDash([])
        pen.translate(point.x, point.y)
        const size = (tone === 'own' ? 1.6 : 1.2) * (point.active ? 1.3 : 1) * theme.scale
        pen.scale(size, size)
        pen.strokeStyle = theme.paper
        pen.lineWidth = 1.5
        pen.stroke(shape)
        pen.fillStyle = colour
        pen.fill(shape)
        pen.restore()
      }
      function line(x: number | undefined, y: number | undefined): void {
        pen.beginPath()
        pen.moveTo(x ?? area.left, y ?? area.top)
        pen.lineTo(x ?? area.right, y ?? area.bottom)
        pen.stroke()
        pen.textAlign = x === undefined ? 'end' : 'center'
        pen.textBaseline = 'bottom'
        write(content.middleLabel, x ?? area.right, (y ?? area.top) - 3, theme.quiet)
      }
      function write(text: string, x: number, y: number, colour: string): void {
        pen.setLineDash([])
        pen.strokeStyle = theme.paper
        pen.lineWidth = 4 * theme.scale
        pen.strokeText(text, x, y)
        pen.fillStyle = colour
        pen.fillText(text, x, y)
        pen.strokeStyle = theme.quiet
        pen.lineWidth = theme.scale
        pen.setLineDash([6, 4])
      }
    },
  }
}

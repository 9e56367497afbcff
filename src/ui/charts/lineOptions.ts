import type { ChartData, ChartOptions, Scale, ScaleOptionsByType } from 'chart.js'
import type { ChartContent } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'
import { isPartner } from './partnerShapes.ts'
import { fitting } from './timeTicks.ts'

type LinePoint = number | { readonly x: number; readonly y: number } | null

/**
 * Lines over the categories, which are moments in their order, at their distances where the content says when they are;
 * counts climb in steps. The goal is a dashed line.
 */
export function lineData(content: ChartContent, theme: ChartTheme): ChartData<'line', LinePoint[], string> {
  const { goal, days } = content
  const placed = (value: number | null, at: number): LinePoint =>
    // A point without a value is skipped: chart.js asks for a number that is none.
    days === undefined ? value : { x: days[at] ?? 0, y: value ?? NaN }
  const [least, greatest] = endsOf(days ?? [])
  return {
    labels: [...content.categories],
    datasets: [
      ...content.series.map(line => {
        const style = theme.series(line.tone)
        return {
          label: line.label,
          data: line.values.map(placed),
          borderColor: style.colour,
          borderWidth: (line.tone === 'own' ? 3 : 1.5) * theme.scale,
          borderDash: style.dashed || line.hypothetical === true ? [4, 3] : [],
          stepped: content.figure === 'count' ? ('before' as const) : false,
          pointStyle: isPartner(line.tone) ? (false as const) : style.shape,
          pointRadius: 6 * theme.scale,
          pointHoverRadius: 8 * theme.scale,
          pointBackgroundColor: line.hypothetical === true ? theme.paper : style.colour,
          pointBorderColor: line.hypothetical === true ? style.colour : theme.paper,
          pointBorderWidth: 1.5,
          order: line.tone === 'own' ? 0 : 1,
          clip: 8 * theme.scale,
          spanGaps: true,
        }
      }),
      ...(goal === undefined
        ? []
        : [
            {
              label: goal.label,
              data:
                days === undefined
                  ? content.categories.map(() => goal.value)
                  : [least, greatest].map(x => ({ x, y: goal.value })),
              borderColor: theme.ink,
              borderWidth: 1.5,
              borderDash: [6, 4],
              pointRadius: 0,
              pointHoverRadius: 0,
              order: 2,
            },
          ]),
    ],
  }
}

/** From nothing to the whole, so that a small change does not look like a great one; no grid that nobody reads. */
export function lineOptions(
  content: ChartContent,
  theme: ChartTheme,
  written: (value: number) => string,
  still: boolean,
): ChartOptions<'line'> {
  const font = { family: theme.font, size: theme.fontSize }
  const isCount = content.figure === 'count'
  return {
    animation: still ? false : { duration: 180 },
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { top: 10 * theme.scale, right: 12 * theme.scale } },
    scales: {
      x: {
        ...(content.days === undefined ? { offset: true } : inTime(content.days, content.categories, font)),
        ticks: { ...ticksOf(content), color: theme.ink, font },
        // Moments say themselves what they are; of other categories the name stands at the axis.
        title: { display: content.days === undefined, text: content.categoryTitle, color: theme.ink, font },
        grid: { display: false },
        border: { color: theme.line },
      },
      y: {
        min: 0,
        max: content.most ?? 1,
        ticks: {
          color: theme.quiet,
          font,
          ...(isCount ? { stepSize: 1 } : content.most === undefined ? { stepSize: 0.25 } : { maxTicksLimit: 6 }),
          callback: value => content.said?.(Number(value), -1, 0) ?? written(Number(value)),
        },
        grid: { display: false },
        border: { display: false },
      },
    },
    plugins: {
      tooltip: {
        callbacks: {
          title: ([first]) => content.categories[first?.dataIndex ?? -1] ?? '',
          label: ({ dataset, dataIndex, datasetIndex, parsed: { y } }) =>
            `${dataset.label ?? ''}: ${content.said?.(y, dataIndex, datasetIndex) ?? written(Number(y))}`,
        },
      },
    },
  }
}

/** First and last day with a little room at both ends, so that no mark is cut. */
function endsOf(days: readonly number[]): readonly [number, number] {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0]
  const room = Math.max(1, (last - first) * 0.04)
  return [first - room, last + room]
}

/** A true scale of time, with a label at each moment as far as they fit. */
function inTime(
  days: readonly number[],
  labels: readonly string[],
  { family, size }: { readonly family: string; readonly size: number },
) {
  const [min, max] = endsOf(days)
  return {
    type: 'linear' as const,
    min,
    max,
    afterBuildTicks(axis: Scale) {
      const { ctx, width } = axis
      ctx.save()
      ctx.font = `${size}px ${family}`
      const placed = days.map((day, at) => ({
        at: ((day - min) / (max - min)) * width,
        width: ctx.measureText(labels[at] ?? '').width,
      }))
      ctx.restore()
      axis.ticks = fitting(placed, 12).map(at => ({ value: days[at] ?? 0 }))
    },
  }
}

function ticksOf({ days, categories }: ChartContent): Partial<ScaleOptionsByType<'linear'>['ticks']> {
  if (days === undefined) return {}
  return {
    autoSkip: false,
    maxRotation: 0,
    callback: value => categories[days.indexOf(Number(value))] ?? '',
  }
}

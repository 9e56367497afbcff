import type { ChartData, ChartOptions } from 'chart.js'
import type { ChartContent } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'
import { isPartner } from './partnerShapes.ts'

/** Lines over the categories, which are moments in their order; counts climb in steps. The goal is a dashed line. */
export function lineData(content: ChartContent, theme: ChartTheme): ChartData<'line', (number | null)[], string> {
  const { goal } = content
  return {
    labels: [...content.categories],
    datasets: [
      ...content.series.map(line => {
        const style = theme.series(line.tone)
        const isCross = style.shape.startsWith('cross') || style.shape === 'star'
        return {
          label: line.label,
          data: [...line.values],
          borderColor: style.colour,
          borderWidth: line.tone === 'own' ? 3 : 1.5,
          borderDash: style.dashed || line.hypothetical === true ? [4, 3] : [],
          stepped: content.figure === 'count' ? ('before' as const) : false,
          pointStyle: isPartner(line.tone) && line.hypothetical !== true ? (false as const) : style.shape,
          pointRadius: 6,
          pointHoverRadius: 8,
          pointBackgroundColor: line.hypothetical === true ? theme.paper : style.colour,
          pointBorderColor: isCross || line.hypothetical === true ? style.colour : theme.paper,
          pointBorderWidth: 1.5,
          order: line.tone === 'own' ? 0 : 1,
          clip: 8,
          spanGaps: true,
        }
      }),
      ...(goal === undefined
        ? []
        : [
            {
              label: goal.label,
              data: content.categories.map(() => goal.value),
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
    layout: { padding: { top: 10, right: 12 } },
    scales: {
      x: {
        offset: true,
        ticks: { color: theme.ink, font },
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
          label: ({ dataset, dataIndex, datasetIndex, raw }) =>
            `${dataset.label ?? ''}: ${content.said?.(Number(raw), dataIndex, datasetIndex) ?? written(Number(raw))}`,
        },
      },
    },
  }
}

import type { ChartData, ChartOptions } from 'chart.js'
import type { ChartContent } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'

/**
 * Bars of shares from 0 to 1, one a category: the first series is what is reached, the second, laid on top of it,
 * ends at the most that is still possible.
 */
export function barData(
  content: ChartContent,
  theme: ChartTheme,
): ChartData<'bar', (number | [number, number] | null)[], string> {
  const [reached, possible] = content.series
  return {
    labels: [...content.categories],
    datasets: [
      ...(reached === undefined
        ? []
        : [
            {
              label: reached.label,
              data: [...reached.values],
              backgroundColor: theme.series(reached.tone).colour,
              barThickness: 14,
              grouped: false,
            },
          ]),
      ...(possible === undefined
        ? []
        : [
            {
              label: possible.label,
              data: possible.values.map((most, i): [number, number] | null =>
                most === null ? null : [reached?.values[i] ?? 0, most],
              ),
              backgroundColor: 'transparent',
              borderColor: theme.series(possible.tone).colour,
              borderWidth: 1.5,
              borderSkipped: false,
              barThickness: 14,
              grouped: false,
            },
          ]),
    ],
  }
}

/** Lying bars on a line from 0 to 100 %, no grid that nobody reads. */
export function barOptions(theme: ChartTheme, written: (share: number) => string, still: boolean): ChartOptions<'bar'> {
  const font = { family: theme.font, size: theme.fontSize }
  return {
    indexAxis: 'y',
    animation: still ? false : { duration: 180 },
    responsive: true,
    maintainAspectRatio: false,
    scales: {
      x: {
        min: 0,
        max: 1,
        ticks: { color: theme.quiet, font, stepSize: 0.25, callback: value => written(Number(value)) },
        grid: { display: false },
        border: { color: theme.line },
      },
      y: { ticks: { color: theme.ink, font }, grid: { display: false }, border: { display: false } },
    },
    plugins: {
      tooltip: {
        callbacks: {
          label: ({ dataset, raw }) => `${dataset.label ?? ''}: ${written(Number(Array.isArray(raw) ? raw[1] : raw))}`,
        },
      },
    },
  }
}

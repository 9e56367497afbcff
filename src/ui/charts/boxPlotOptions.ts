import type { ChartData, ChartOptions } from 'chart.js'
import type { ChartContent } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'
import { linesOf } from './drawing.ts'

/**
 * A box for each category. The series are its five figures and the reader's own, told apart by their ids; one that
 * lacks (null) is not drawn: no least and greatest figure, no whiskers; no quartiles, a mere line at the median.
 */
export interface BoxPlotContent extends ChartContent {
  /** Where the line of each category ends, in its own unit: figures of different units lie on lines of one length. */
  readonly ends: readonly number[]
}

/** Ids of the series in the order of the table. */
export const boxSeries = ['own', 'least', 'lower', 'median', 'upper', 'greatest'] as const

/** Which data set shows a series: the own mark, or the box with all other figures. */
export function boxDataset(content: BoxPlotContent, series: number): number {
  return content.series[series]?.id === 'own' ? 1 : 0
}

/** Boxes, and the reader's own mark before them. */
export function boxPlotData(content: BoxPlotContent, theme: ChartTheme): ChartData<'boxplot' | 'line'> {
  const at = (id: (typeof boxSeries)[number], category: number): number | undefined => {
    const value = content.series.find(line => line.id === id)?.values[category]
    return typeof value === 'number' ? value / (content.ends[category] ?? 1) : undefined
  }
  const own = theme.series('own')
  return {
    labels: [...content.categories],
    datasets: [
      {
        type: 'boxplot',
        label: content.series.find(({ id }) => id === 'median')?.label ?? '',
        data: content.categories.map((_, category) => {
          const median = at('median', category) ?? NaN
          const [q1, q3] = [at('lower', category) ?? median, at('upper', category) ?? median]
          const [min, max] = [at('least', category) ?? q1, at('greatest', category) ?? q3]
          return { min, q1, median, q3, max, whiskerMin: min, whiskerMax: max, mean: NaN, items: [], outliers: [] }
        }),
        backgroundColor: theme.line,
        borderColor: theme.quiet,
        medianColor: theme.ink,
        borderWidth: 2 * theme.scale,
        // A line at the very end is as strong as any other.
        clip: 2 * theme.scale,
        maxBarThickness: theme.fontSize * 1.8,
        order: 1,
      },
      {
        type: 'line',
        label: content.series.find(({ id }) => id === 'own')?.label ?? '',
        data: content.categories.map((_, category) => at('own', category) ?? null),
        showLine: false,
        pointStyle: own.shape,
        pointRadius: 8 * theme.scale,
        pointHoverRadius: 11 * theme.scale,
        pointBackgroundColor: own.colour,
        pointBorderColor: theme.paper,
        pointBorderWidth: 2 * theme.scale,
        clip: 12 * theme.scale,
        order: 0,
      },
    ],
  }
}

/**
 * The name of a box on as many lines as it needs beside its box.
 * @param width of the whole drawing, in pixels, as is the size of the letters.
 */
export function boxNameLines(name: string, width: number, letters: number): readonly string[] {
  return linesOf(name, Math.max(8, Math.floor((width * nameShare) / (letters * letterWidth))))
}

/** Part of the drawing that names may take, and the width of a letter by its height. */
const nameShare = 0.44
const letterWidth = 0.5

/** Lying boxes from zero to the end of each line; a scale only where all lines have one. */
export function boxPlotOptions(
  content: BoxPlotContent,
  theme: ChartTheme,
  said: (value: number | null, category: number, series: number) => string,
  still: boolean,
): ChartOptions<'boxplot'> {
  const font = { family: theme.font, size: theme.fontSize }
  const isOneScale = new Set(content.ends).size === 1 && content.figure !== 'count'
  return {
    indexAxis: 'y',
    animation: still ? false : { duration: 180 },
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { right: theme.fontSize } },
    scales: {
      x: {
        min: 0,
        max: 1,
        ticks: {
          display: isOneScale,
          color: theme.quiet,
          font,
          stepSize: 0.25,
          callback: value => said(Number(value) * (content.ends[0] ?? 1), 0, 0),
        },
        grid: { display: false },
        border: { color: theme.line },
      },
      y: {
        ticks: {
          color: theme.ink,
          font,
          autoSkip: false,
          // Names have half of the drawing at most: on a phone they stand on several lines, not cut off.
          callback(category) {
            return [...boxNameLines(content.categories[Number(category)] ?? '', this.chart.width, theme.fontSize)]
          },
        },
        grid: { display: false },
        border: { display: false },
      },
    },
    plugins: {
      tooltip: {
        callbacks: {
          label: ({ dataIndex }) =>
            content.series.map(
              (line, series) => `${line.label}: ${said(line.values[dataIndex] ?? null, dataIndex, series)}`,
            ),
        },
      },
    },
  }
}

import type { ChartData, ChartOptions } from 'chart.js'
import type { ChartContent } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'
import { isPartner } from './partnerShapes.ts'

/** Radar of shares from 0 to 1; a category without a value has no point and opens the line. */
export function radarData(content: ChartContent, theme: ChartTheme): ChartData<'radar', (number | null)[], string> {
  return {
    labels: [...content.categories],
    datasets: content.series.map(line => {
      const style = theme.series(line.tone)
      return {
        label: line.label,
        data: [...line.values],
        borderColor: style.colour,
        backgroundColor: style.filled ? translucent(style.colour) : 'transparent',
        fill: style.filled,
        borderWidth: (line.tone === 'own' ? 2 : 1.5) * theme.scale,
        borderDash: style.dashed ? [4, 3] : [],
        pointStyle: isPartner(line.tone) ? false : style.shape,
        pointRadius: line.tone === 'possible' ? 0 : 7 * theme.scale,
        pointHoverRadius: 9 * theme.scale,
        pointBackgroundColor: style.colour,
        pointBorderColor: theme.paper,
        pointBorderWidth: 1.5,
        order: line.tone === 'own' ? 0 : 1,
        spanGaps: false,
      }
    }),
  }
}

/**
 * Quiet axes: rings at a quarter each, no numbers but the rings' own, names of the dimensions outside. One that fills
 * takes the height of its place, else its own.
 */
export function radarOptions(
  content: ChartContent,
  theme: ChartTheme,
  written: (share: number | null) => string,
  { still, fills = false }: { readonly still: boolean; readonly fills?: boolean },
): ChartOptions<'radar'> {
  return {
    animation: still ? false : { duration: 180 },
    responsive: true,
    maintainAspectRatio: !fills,
    aspectRatio: 1.18,
    scales: {
      r: {
        min: 0,
        max: 1,
        ticks: {
          stepSize: 0.25,
          display: true,
          showLabelBackdrop: false,
          color: theme.quiet,
          font: { family: theme.font, size: theme.fontSize * 0.85 },
          // At the rim a point of the first category would stand on the figure.
          callback: value => (value === 0.5 ? written(value) : ''),
        },
        grid: { color: theme.line },
        angleLines: { color: theme.line },
        pointLabels: {
          color: theme.ink,
          font: { family: theme.font, size: theme.fontSize },
          callback: (label, at) => named(label, content, at, written(null)),
        },
      },
    },
    plugins: {
      tooltip: {
        callbacks: { label: item => `${item.dataset.label ?? ''}: ${written(Number(item.raw))}` },
      },
    },
  }
}

/** The name of a category; under it, that the first series has no figure there. */
function named(label: string, { series }: ChartContent, at: number, notKnown: string): string | string[] {
  const name = folded(label)
  return series[0]?.values[at] === null ? [name, notKnown].flat() : name
}

/** A long name on two lines, so that the drawing keeps its size. */
export function folded(label: string): string | string[] {
  const words = label.split(' ')
  if (label.length < 16 || words.length < 2) return label
  const middle = Math.ceil(words.length / 2)
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')]
}

/** A computed colour (`rgb(27, 94, 69)`) at an eighth of its strength. */
function translucent(colour: string): string {
  return colour.replace(/^rgb\((.*)\)$/, 'rgb($1, 0.14)')
}

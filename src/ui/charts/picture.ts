import type { ChartTheme } from './chartTheme.ts'

interface PictureWords {
  readonly title: string
  /** Stands inside the picture: *Self-assessment*, independence, date. */
  readonly foot: string
}

/** A PNG of the chart with its title and foot, on paper, so that it can leave the house without losing its meaning. */
export function picture(chart: HTMLCanvasElement, theme: ChartTheme, words: PictureWords): Promise<Blob> {
  const scale = chart.width / Math.max(1, chart.clientWidth)
  const margin = 24 * scale
  const line = theme.fontSize * 1.5 * scale
  const canvas = chart.ownerDocument.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('picture: this browser gives no drawing context')
  pen.font = `${String(theme.fontSize * scale)}px ${theme.font}`
  const width = Math.max(chart.width, 480 * scale)
  const titles = wrapped(pen, words.title, width)
  const feet = wrapped(pen, words.foot, width)
  canvas.width = width + 2 * margin
  canvas.height = chart.height + 2 * margin + line * (titles.length + feet.length + 1)
  pen.fillStyle = theme.paper
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.textBaseline = 'top'
  pen.font = `${String(theme.fontSize * scale)}px ${theme.font}`
  const write = (lines: readonly string[], top: number, colour: string): void => {
    pen.fillStyle = colour
    for (const [i, text] of lines.entries()) pen.fillText(text, margin, top + i * line)
  }
  write(titles, margin, theme.ink)
  pen.drawImage(chart, margin + (width - chart.width) / 2, margin + titles.length * line + line / 2)
  write(feet, margin + titles.length * line + chart.height + line, theme.quiet)
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob === null) reject(new Error('picture: the canvas gave no image'))
      else resolve(blob)
    }, 'image/png')
  })
}

/** Splits a text into lines no wider than `width` pixels. */
function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && pen.measureText(longer).width > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}

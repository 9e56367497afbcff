/** A colour of the tokens, by its name. */
export type DrawnColour = `--${string}`

type DrawnPart =
  | {
      readonly kind: 'line'
      readonly from: readonly [number, number]
      readonly to: readonly [number, number]
      readonly colour: DrawnColour
      readonly width: number
      readonly isDashed?: boolean
    }
  | {
      readonly kind: 'box'
      readonly at: readonly [number, number]
      readonly size: readonly [number, number]
      readonly colour: DrawnColour
    }
  /** A filled path around `at`, with a seam of paper so that it stands out from what it lies on. */
  | {
      readonly kind: 'mark'
      readonly at: readonly [number, number]
      readonly path: string
      readonly scale: number
      readonly colour: DrawnColour
    }
  | {
      readonly kind: 'text'
      readonly at: readonly [number, number]
      readonly text: string
      readonly size: number
      readonly colour: DrawnColour
      readonly anchor?: 'start' | 'middle' | 'end'
      readonly isStrong?: boolean
    }

/** A picture before it is drawn: lines, boxes, marks and texts, from back to front. Feeds both SVG and PNG. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly parts: readonly DrawnPart[]
}

/** Splits a text into lines of at most so many characters, between words. */
export function linesOf(text: string, characters: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && longer.length > characters) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}

interface Looks {
  readonly colour: (token: DrawnColour) => string
  /** Families, as CSS lists them. */
  readonly font: string
}

/** The drawing as an SVG file; every text of a reader stands in it as text. */
export function svgOf({ width, height, parts }: Drawing, { colour, font }: Looks): string {
  const drawn = parts.map(part => {
    const fill = `"${quoted(colour(part.colour))}"`
    switch (part.kind) {
      case 'line': {
        const dash = part.isDashed === true ? ' stroke-dasharray="5 5"' : ''
        const [x1, y1] = part.from
        const [x2, y2] = part.to
        return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke=${fill} stroke-width="${n(part.width)}"${dash}/>`
      }
      case 'box':
        return `<rect x="${n(part.at[0])}" y="${n(part.at[1])}" width="${n(part.size[0])}" height="${n(part.size[1])}" rx="3" fill=${fill}/>`
      case 'mark':
        return `<path transform="translate(${n(part.at[0])} ${n(part.at[1])}) scale(${n(part.scale)})" d="${part.path}" fill=${fill} stroke="${quoted(colour('--paper'))}" stroke-width="1.5" paint-order="stroke"/>`
      case 'text': {
        const weight = part.isStrong === true ? ' font-weight="680"' : ''
        return `<text x="${n(part.at[0])}" y="${n(part.at[1])}" font-size="${n(part.size)}" text-anchor="${part.anchor ?? 'start'}"${weight} fill=${fill}>${quoted(part.text)}</text>`
      }
    }
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="${quoted(font)}">`,
    `<rect width="100%" height="100%" fill="${quoted(colour('--paper'))}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

const n = (units: number): string => String(Number(units.toFixed(2)))

function quoted(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  // What XML cannot hold at all is left out.

  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, mark => marks[mark] ?? '')
}

/** Larger than on paper by this, so that a picture can fill a wall. */
const fineness = 2

/** The drawing as a PNG, in the letters of the page. */
export async function pngOf({ width, height, parts }: Drawing, { colour, font }: Looks): Promise<Blob> {
  // Letters of another script may not have been needed on the page yet.
  const written = parts.flatMap(part => (part.kind === 'text' ? [part.text] : [])).join('')
  await document.fonts.load(`16px ${font}`, written)
  const canvas = document.createElement('canvas')
  canvas.width = width * fineness
  canvas.height = height * fineness
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('pngOf: this browser gives no drawing context')
  pen.scale(fineness, fineness)
  pen.fillStyle = colour('--paper')
  pen.fillRect(0, 0, width, height)
  for (const part of parts) {
    pen.save()
    pen.fillStyle = colour(part.colour)
    pen.strokeStyle = colour(part.colour)
    switch (part.kind) {
      case 'line':
        pen.lineWidth = part.width
        pen.setLineDash(part.isDashed === true ? [5, 5] : [])
        pen.beginPath()
        pen.moveTo(...part.from)
        pen.lineTo(...part.to)
        pen.stroke()
        break
      case 'box':
        pen.fillRect(...part.at, ...part.size)
        break
      case 'mark': {
        const path = new Path2D(part.path)
        pen.translate(...part.at)
        pen.scale(part.scale, part.scale)
        pen.strokeStyle = colour('--paper')
        pen.lineWidth = 3
        pen.stroke(path)
        pen.fill(path)
        break
      }
      case 'text':
        pen.font = `${part.isStrong === true ? '680' : '400'} ${String(part.size)}px ${font}`
        pen.textAlign = part.anchor === 'middle' ? 'center' : (part.anchor ?? 'start')
        pen.fillText(part.text, ...part.at)
        break
    }
    pen.restore()
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob === null) reject(new Error('pngOf: the canvas gave no image'))
      else resolve(blob)
    }, 'image/png')
  })
}

/** The looks of an element just now: its letters, and every token as a plain colour. */
export function looksOf(element: HTMLElement): Looks {
  const probe = document.createElement('span')
  const colours = new Map<string, string>()
  return {
    font: getComputedStyle(element).fontFamily.replaceAll('"', "'"),
    colour(token) {
      const known = colours.get(token)
      if (known !== undefined) return known
      element.append(probe)
      probe.style.color = `var(${token})`
      const read = getComputedStyle(probe).color
      probe.remove()
      colours.set(token, read)
      return read
    },
  }
}

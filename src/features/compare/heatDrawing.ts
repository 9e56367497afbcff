import { linesOf, type Drawing, type DrawnColour } from '#ui/charts/drawing.ts'
import { isPartner, partnerShapes, shapePath } from '#ui/charts/partnerShapes.ts'
import { heatShapes, type HeatMap, type HeatPlace, type HeatRow } from './heatMap.ts'

interface HeatWords {
  readonly title: string
  readonly lead: string
  readonly place: (place: HeatPlace) => string
  readonly foot: string
}

const margin = 48
const text = 20
const row = 44
const leading = 25
const nameWidth = 380
const cell = 150
const characters = { head: 14, name: 30 }

const looks: Readonly<Record<HeatPlace, { readonly ground: DrawnColour; readonly shape: DrawnColour }>> = {
  stronger: { ground: '--accent-soft', shape: '--accent' },
  middle: { ground: '--surface', shape: '--ink-3' },
  weaker: { ground: '--line', shape: '--ink-3' },
}

/** The heat map as a picture: the rows on the screen, with their numbers and shapes. */
export function heatDrawing({ columns }: HeatMap, rows: readonly HeatRow[], words: HeatWords): Drawing {
  const parts: Drawing['parts'][number][] = []
  const width = Math.max(1000, 2 * margin + nameWidth + columns.length * cell)
  const write = (at: readonly [number, number], said: string, colour: DrawnColour = '--ink', size = text): void =>
    void parts.push({ kind: 'text', at, text: said, size, colour })
  const paragraph = (said: string, top: number, colour: DrawnColour, size: number): number => {
    const lines = linesOf(said, Math.floor((width - 2 * margin) / (size * 0.5)))
    for (const [i, line] of lines.entries()) write([margin, top + (i + 1) * size * 1.25], line, colour, size)
    return top + lines.length * size * 1.25 + 8
  }

  let y = paragraph(words.title, margin, '--ink', 32)
  y = paragraph(words.lead, y, '--ink-2', text)
  y = key(y + 40)
  const heads = columns.map(({ title }) => linesOf(title, characters.head))
  y += leading * Math.max(1, ...heads.map(({ length }) => length)) + 8
  for (const [at, lines] of heads.entries())
    for (const [i, line] of lines.entries())
      write([left(at) + 8, y - 8 - leading * (lines.length - 1 - i)], line, '--ink-2')
  for (const each of rows) y = drawn(each, y)
  return { width, height: paragraph(words.foot, y + 16, '--ink-3', 18) + margin / 2, parts }

  function left(column: number): number {
    return margin + nameWidth + column * cell
  }

  /** What the three shapes mean. */
  function key(at: number): number {
    let x = margin
    for (const place of ['stronger', 'middle', 'weaker'] as const) {
      shape(place, [x + 8, at - 7])
      write([x + 26, at], words.place(place), '--ink-2')
      x += 56 + words.place(place).length * 10
    }
    return at + 12
  }

  function shape(place: HeatPlace, at: readonly [number, number]): void {
    parts.push({ kind: 'mark', at, path: heatShapes[place], scale: 1.1, colour: looks[place].shape })
  }

  function drawn({ name, tone, cells }: HeatRow, top: number): number {
    const middle = top + row / 2
    const colour: DrawnColour =
      tone === 'own' ? '--accent' : isPartner(tone) ? partnerShapes[tone].token : '--partner-rest'
    parts.push({ kind: 'mark', at: [margin + 12, middle], path: shapePath(tone), scale: 1.4, colour })
    const [first = '', ...more] = linesOf(name, characters.name)
    write([margin + 34, middle + 7], more.length === 0 ? first : `${first} …`, tone === 'own' ? '--accent' : '--ink')
    for (const [at, { words: figure, place }] of cells().entries()) {
      const ground = place === undefined ? '--surface' : looks[place].ground
      parts.push({ kind: 'box', at: [left(at), top + 1], size: [cell - 3, row - 3], colour: ground })
      if (place !== undefined) shape(place, [left(at) + 16, middle])
      write([left(at) + 32, middle + 7], figure)
    }
    return top + row
  }
}

import { linesOf, type Drawing } from './drawing.ts'

interface TableWords {
  readonly title: string
  /** Stands below the title. */
  readonly lead: string
  readonly foot: string
  /** Says how many rows the picture leaves out. */
  readonly more: (count: number) => string
}

const margin = 48
const text = 20
const leading = 25
const gap = 26
/** About what a letter takes at this size. */
const letter = 10.2
/** Characters before a cell goes on in a further line: of the first column, and of the others. */
const longest = { first: 38, other: 26 }
/** More rows than this are a file for a spreadsheet. */
const mostRows = 100

/** A table of words as a picture: headings, a hair line under each row. */
export function tableDrawing(
  { columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] },
  words: TableWords,
): Drawing {
  const shown = rows.slice(0, mostRows)
  const folded = [columns, ...shown].map(row =>
    row.map((cell, at) => linesOf(cell, at === 0 ? longest.first : longest.other)),
  )
  const widths = columns.map(
    (_, at) => gap + letter * Math.max(...folded.flatMap(row => (row[at] ?? []).map(({ length }) => length))),
  )
  const width = Math.max(900, 2 * margin + widths.reduce((sum, each) => sum + each, 0))
  const characters = Math.floor((width - 2 * margin) / letter)
  const parts: Drawing['parts'][number][] = []
  let y = margin

  paragraph(words.title, '--ink', 32, true)
  paragraph(words.lead, '--ink-2', text)
  for (const [at, row] of folded.entries()) line(row, at === 0)
  if (rows.length > shown.length) paragraph(words.more(rows.length - shown.length), '--ink-2', text)
  y += leading / 2
  paragraph(words.foot, '--ink-3', 18)
  return { width, height: y + margin / 2, parts }

  function paragraph(said: string, colour: '--ink' | '--ink-2' | '--ink-3', size: number, isStrong = false): void {
    if (said === '') return
    for (const each of linesOf(said, Math.floor((characters * text) / size))) {
      y += size * 1.25
      parts.push({ kind: 'text', at: [margin, y], text: each, size, colour, isStrong })
    }
    y += 8
  }

  function line(cells: readonly (readonly string[])[], isHead: boolean): void {
    const height = leading * Math.max(1, ...cells.map(({ length }) => length)) + 14
    let x = margin
    for (const [at, lines] of cells.entries()) {
      // Headings stand on the rule, words of a row begin together.
      const top = isHead ? y + height - 14 - leading * lines.length : y
      for (const [i, each] of lines.entries())
        parts.push({
          kind: 'text',
          at: [x, top + leading * (i + 1)],
          text: each,
          size: text,
          colour: isHead ? '--ink-2' : '--ink',
          isStrong: at === 0 && !isHead,
        })
      x += widths[at] ?? 0
    }
    y += height
    const [from, to] = [
      [margin, y],
      [width - margin, y],
    ] as const
    parts.push({ kind: 'line', from, to, colour: isHead ? '--ink' : '--line', width: isHead ? 2 : 1 })
  }
}

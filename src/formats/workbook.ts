import writeXlsxFile from 'write-excel-file/universal'
import type { AboutTable, Cell, FileTable } from './tableFile.ts'

/** What a spreadsheet program takes in one cell; characters. */
const longestCell = 32_767

/**
 * A table as a workbook (XLSX): its first row the heading, and what it is on a sheet of its own behind. Figures, shares
 * and days are such cells, so that one can calculate with them; everything else is text in cells of the text format, so
 * that nothing is ever a formula, not even when somebody edits the cell.
 */
export async function writeWorkbook(sheet: string, { columns, rows, about }: FileTable): Promise<Uint8Array> {
  const name = sheetName(sheet)
  const sheets = [
    {
      ...page([columns.map(heading), ...rows.map(row => row.map(written))], [columns, ...rows]),
      sheet: name,
      stickyRowsCount: 1,
    },
    ...(about === undefined ? [] : [{ ...aboutPage(about), sheet: otherName(sheetName(about.title), name) }]),
  ]
  const file = writeXlsxFile(sheets)
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}

function aboutPage({ title, lines }: AboutTable) {
  return page([[heading(title)], ...lines.map(([word, said]) => [written(word), written(said)])], lines)
}

/** Cells with the widths that their words take. */
function page(data: WrittenCell[][], cells: readonly (readonly Cell[])[]) {
  const columns = (cells[0] ?? []).map((_, column) => ({
    width: Math.min(50, Math.max(10, ...cells.map(row => longestLine(row[column] ?? '') + 2))),
  }))
  return { data, columns }
}

type WrittenCell = ReturnType<typeof written> | ReturnType<typeof heading>

const top = { alignVertical: 'top' as const }

function written(cell: Cell) {
  if (cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, format: numberFormat(cell), ...top }
  if (typeof cell === 'string')
    return { value: cell.slice(0, longestCell), type: String, format: '@', wrap: true, ...top }
  if ('share' in cell) return { value: cell.share, type: Number, format: '0.0%', ...top }
  return { value: new Date(cell.day), type: Date, format: 'yyyy-mm-dd', ...top }
}

function heading(word: string) {
  const cell = { value: word.slice(0, longestCell), type: String, format: '@', wrap: true, ...top }
  return { ...cell, fontWeight: 'bold' as const }
}

/** Without a sign of thousands, which would write the year 2025 as 2,025. */
const numberFormat = (value: number): string => (Number.isInteger(value) ? '0' : '0.00')

function longestLine(cell: Cell): number {
  if (typeof cell === 'object') return 10
  return Math.max(
    ...String(cell)
      .split('\n')
      .map(line => line.length),
  )
}

/** Names of sheets are short, and some signs mean something else in them. */
function sheetName(words: string): string {
  const name = words
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31)
  return name === '' ? '1' : name
}

/** No two sheets of a workbook may have one name. */
function otherName(name: string, taken: string): string {
  return name.toLowerCase() === taken.toLowerCase() ? `${name.slice(0, 29)} 2` : name
}

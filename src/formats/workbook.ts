import writeXlsxFile from 'write-excel-file/universal'
import type { Cell } from './csv.ts'

/** What a spreadsheet program takes in one cell; characters. */
const longestCell = 32_767

/**
 * A table as a workbook (XLSX) of one sheet, its first row the heading. Figures are figures; everything else is text
 * in cells of the text format, so that nothing is ever a formula, not even when somebody edits the cell.
 */
export async function writeWorkbook(
  sheet: string,
  [heading = [], ...rows]: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const data = [
    heading.map(cell => ({ ...written(cell), fontWeight: 'bold' as const })),
    ...rows.map(row => row.map(written)),
  ]
  const columns = heading.map((_, column) => ({
    width: Math.min(50, Math.max(10, ...[heading, ...rows].map(row => longestLine(row[column] ?? '') + 2))),
  }))
  const file = writeXlsxFile(data, { sheet: sheetName(sheet), stickyRowsCount: 1, columns })
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}

function written(cell: Cell) {
  return typeof cell === 'number'
    ? { value: cell, type: Number, alignVertical: 'top' as const }
    : { value: cell.slice(0, longestCell), type: String, format: '@', wrap: true, alignVertical: 'top' as const }
}

function longestLine(cell: Cell): number {
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

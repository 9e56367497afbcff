import { foreignKind } from './foreignKind.ts'
import type { Read } from './problems.ts'
import { megabyte } from './readJson.ts'
import { refuse } from './refuse.ts'
import type { Cell, FileTable } from './tableFile.ts'

/** A record as read, with the line of the file it begins on (from 1). */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

const mostBytes = 5 * megabyte
const mostRows = 20_000
const mostCells = 200

/** Text that a spreadsheet would take for a formula, full-width signs included; or guarded text itself. */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /[",;\t\r\n]|^\s|\s$/

function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return 'share' in cell ? String(cell.share) : cell.day
  const text = risky.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * RFC 4180: commas, quotes where needed, CR LF, a byte order mark so that spreadsheets read UTF-8. Figures have a
 * decimal point and no signs of thousands in every language, shares are fractions, days `YYYY-MM-DD`. Text that would be a formula gets a leading apostrophe, which `readCsv` takes away again, and only that one.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

/** A table and what it is, below each other. */
export function writeTableCsv({ columns, rows, about }: FileTable): string {
  const lines = about === undefined ? [] : [[], [about.title], ...about.lines]
  return writeCsv([columns, ...rows, ...lines])
}

/** How to read what is not UTF-8: refuse it, or take it for the Western European table of older spreadsheets. */
type OtherEncoding = 'refuse' | 'western'

function decode(bytes: Uint8Array, other: OtherEncoding): Read<string> {
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) return refuse('not-a-table', '', { context: foreign })
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return {
      ok: true,
      value: new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    }
  } catch {
    return other === 'western' && !bytes.includes(0)
      ? { ok: true, value: new TextDecoder('windows-1252').decode(bytes) }
      : refuse('not-utf8', '')
  }
}

/** The sign that stands most often outside of quotes in the first record; a comma when there is none. */
function separatorOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ])
  let quoted = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r')) break
    else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/**
 * Reads a table from outside: separated by comma, semicolon or TAB (found by the first record, or said by Excel's
 * `sep=` line), quotes, lines ending in any way, UTF-8 or the UTF-16 of a spreadsheet. Empty lines are left out.
 *
 * @param other what becomes of bytes in another encoding; `western` only where no free text is kept.
 */
export function readCsv(source: Uint8Array | string, other: OtherEncoding = 'refuse'): Read<readonly CsvRow[]> {
  if (source.length > mostBytes) return refuse('too-large', '', { bytes: source.length, maximum: mostBytes })
  const decoded = typeof source === 'string' ? ({ ok: true, value: source } as const) : decode(source, other)
  if (!decoded.ok) return decoded
  const text = decoded.value.replace(/^\ufeff/, '')
  if (text.includes('\0')) {
    const line = text.slice(0, text.indexOf('\0')).split('\n').length
    return refuse('nul-character', `line ${line}`, { line })
  }
  if (text.trim() === '') return refuse('empty', '')
  const said = /^sep=([,;\t])(?:\r\n|\n|\r)/.exec(text)
  return readRecords(text, said?.[0].length ?? 0, said?.[1] ?? separatorOf(text))
}

function readRecords(text: string, start: number, separator: string): Read<readonly CsvRow[]> {
  const rows: CsvRow[] = []
  const endsPlainCell = new RegExp(`[${separator}\\r\\n]`, 'g')
  let line = start === 0 ? 1 : 2
  let began = line
  let cells: string[] = []
  let at = start

  while (at < text.length) {
    let cell: string
    if (text.charAt(at) === '"') {
      const opened = line
      let end = text.indexOf('"', at + 1)
      while (end !== -1 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2)
      if (end === -1) return refuse('csv-row', `line ${opened}`, { line: opened, reason: 'open-quote' })
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      line += text.slice(at, end).match(/\r\n|\n|\r/g)?.length ?? 0
      at = end + 1
    } else cell = ''
    endsPlainCell.lastIndex = at
    const end = endsPlainCell.exec(text)?.index ?? text.length
    cell += text.slice(at, end)
    at = end
    cells.push(guarded.test(cell) ? cell.slice(1) : cell)
    if (cells.length > mostCells) return refuse('csv-row', `line ${began}`, { line: began, reason: 'too-many-cells' })

    if (text.charAt(at) === separator) {
      at += 1
      if (at < text.length) continue
      cells.push('')
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
    if (cells.some(each => each !== '')) rows.push({ line: began, cells })
    if (rows.length > mostRows) return refuse('too-large', `line ${began}`, { rows: rows.length, maximum: mostRows })
    cells = []
    began = line
  }
  return { ok: true, value: rows }
}

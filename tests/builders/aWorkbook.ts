import { strFromU8, unzipSync } from 'fflate'

/** A cell as a spreadsheet program reads it: text, or a number with the format that it is shown in. */
export type ReadCell = string | { readonly number: number; readonly format: string }

/** The sheets of a workbook (XLSX) by their names, as rows of cells; an empty cell is empty text. */
export function sheetsOf(bytes: Uint8Array): Readonly<Record<string, readonly (readonly ReadCell[])[]>> {
  const files = unzipSync(bytes)
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array())
  const all = (source: string, pattern: RegExp): readonly (readonly string[])[] => [...source.matchAll(pattern)]
  const shared = all(text('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, words = '']) =>
    plain(words.replaceAll(/<[^>]*>/g, '')),
  )
  const styles = text('xl/styles.xml')
  const codes = new Map(
    all(styles, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g).map(([, id = '', code = '']) => [id, plain(code)]),
  )
  const used = all(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '', /<xf ([^>]*)>/g).map(
    ([, attributes = '']) => /numFmtId="(\d+)"/.exec(attributes)?.[1] ?? '0',
  )
  const read = (attributes: string, value: string): ReadCell => {
    if (attributes.includes('t="s"')) return shared[Number(value)] ?? ''
    const id = used[Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? '0'
    return { number: Number(value), format: codes.get(id) ?? id }
  }
  const rowsOf = (sheet: string) =>
    all(sheet, /<row [^>]*>(.*?)<\/row>/gs).map(([, cells = '']) => {
      const row: ReadCell[] = []
      for (const [, letters = '', attributes = '', value = ''] of all(
        cells,
        /<c r="([A-Z]+)\d+"([^>]*)><v>(.*?)<\/v>/g,
      ))
        row[placeOf(letters)] = read(attributes, value)
      return Array.from(row, (cell: ReadCell | undefined) => cell ?? '')
    })
  const names = all(text('xl/workbook.xml'), /<sheet [^>]*name="([^"]*)"/g).map(([, name = '']) => plain(name))
  return Object.fromEntries(names.map((name, at) => [name, rowsOf(text(`xl/worksheets/sheet${String(at + 1)}.xml`))]))
}

/** *A* → 0, *AA* → 26. */
function placeOf(letters: string): number {
  return Array.from(letters).reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function plain(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

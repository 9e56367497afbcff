import { foreignKind } from './foreignKind.ts'
import type { Read } from './problems.ts'
import { quote, refuse } from './refuse.ts'
import { scanJson } from './scanJson.ts'

export interface JsonLimits {
  /** Greatest size of the file, counted before anything is read. */
  readonly maximumBytes: number
  /** Name that stands before each path, for a file within a file. */
  readonly where: string
}

export const megabyte = 1_000_000

const decoder = new TextDecoder('utf-8', { fatal: true })

/** What is left of a word, a number or an escape that ends with the file. */
const brokenOff = /^\\?[\w.+-]*$/

/** Text of a file that claims to be UTF-8; a byte order mark at its beginning is dropped. */
function readUtf8(bytes: Uint8Array, where = ''): Read<string> {
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) return refuse('foreign', where, { context: foreign })
  try {
    return { ok: true, value: decoder.decode(bytes) }
  } catch {
    return refuse('not-utf8', where)
  }
}

/** `line 12, column 3`, both counted from 1. */
function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/**
 * Reads JSON that may be hostile: nothing is parsed before its size, encoding, depth and keys are known to be fit
 * (see `scanJson` for what is refused). The value is still unknown data: its schema comes next.
 */
export function readJson(source: Uint8Array | string, limits: Partial<JsonLimits> = {}): Read<unknown> {
  const { maximumBytes = 20 * megabyte, where = '' } = limits
  if (source.length > maximumBytes) return refuse('too-large', where, { bytes: source.length, maximum: maximumBytes })
  const read = typeof source === 'string' ? ({ ok: true, value: source } as const) : readUtf8(source, where)
  if (!read.ok) return read
  const text = read.value
  if (/^\s*$/.test(text)) return refuse('empty', where)

  const fault = scanJson(text)
  if (fault === undefined) return { ok: true, value: JSON.parse(text) as unknown }
  // Nothing of it is JSON: a text of another kind, whose first letter says nothing.
  const isOtherText = fault.code === 'not-json' && /^\s*[^\s{["]/.test(text) && fault.offset === text.search(/\S/)
  if (isOtherText && where === '') return refuse('foreign', where, { context: 'text' })
  const place = placeOf(text, fault.offset)
  const path = `line ${place.line}, column ${place.column}`
  const details = fault.token === undefined ? place : { ...place, token: quote(fault.token) }
  if (where !== '') return refuse(fault.code, `${where}, ${path}`, details)
  // A file within a file lost its end before it was packed: getting the whole anew would not help.
  const isCut = fault.code === 'not-json' && fault.offset > 0 && brokenOff.test(text.slice(fault.offset).trimEnd())
  return refuse(isCut ? 'cut-short' : fault.code, path, details)
}

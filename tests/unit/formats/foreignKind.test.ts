import { describe, expect, test } from 'vitest'
import { foreignKind } from '#formats/foreignKind.ts'
import { readCsv } from '#formats/csv.ts'
import { readJson } from '#formats/readJson.ts'

/** The letters as bytes, one each, as the first bytes of formats are written. */
const bytes = (letters: string) => Uint8Array.from(letters, letter => letter.charCodeAt(0))

const foreign = [
  ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'picture'],
  ['a photograph', '\xff\xd8\xff\xe0\0\x10JFIF\0', 'picture'],
  ['a photograph of a phone', '\0\0\0\x18ftypheic\0\0', 'picture'],
  ['a WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'picture'],
  ['a scan', 'II*\0\x08\0\0\0', 'picture'],
  ['a PDF', '%PDF-1.7\n', 'pdf'],
  ['an old spreadsheet', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office'],
  ['a ZIP', 'PK\x03\x04\x14\0', 'archive'],
  ['a page that came in the place of a file', '<!DOCTYPE html><title>Sign in</title>', 'page'],
  ['a drawing', '\xef\xbb\xbf<?xml version="1.0"?><svg/>', 'page'],
  ['noise', '\x01\xc3\x02\xff', 'binary'],
  ['a program', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'binary'],
] as const

describe('a file of another kind', () => {
  test.each(foreign)('%s is known by its first bytes', (_, letters, kind) => {
    expect(foreignKind(bytes(letters))).toBe(kind)
  })

  test.each(foreign)('%s is called what it is wherever JSON or a table is wanted', (_, letters, context) => {
    expect(readJson(bytes(letters))).toEqual({
      ok: false,
      problems: [{ code: 'foreign', path: '/', details: { context } }],
    })
    expect(readCsv(bytes(letters), 'western')).toEqual({
      ok: false,
      problems: [{ code: 'not-a-table', path: '/', details: { context } }],
    })
  })
})

describe('a text', () => {
  test.each([
    ['of a spreadsheet', '\xff\xfek\0i\0n\0d\0\n\0'],
    ['with a byte order mark', '\xef\xbb\xbf{}'],
    ['with a column called PK', 'PK;kind\r\n1;sme\r\n'],
    ['with a stray NUL in a line', `kind,since\n${'sme,2019\n'.repeat(3)}\0`],
    ['that colours its words', '\x1b[31mred\x1b[0m'],
    ['of nothing', ''],
  ])('%s is left to its reader', (_, letters) => {
    expect(foreignKind(bytes(letters))).toBeUndefined()
  })
})

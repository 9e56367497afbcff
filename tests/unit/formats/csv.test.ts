import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from '#formats/csv.ts'

const cellsOf = (source: Uint8Array | string) => {
  const read = readCsv(source)
  return read.ok ? read.value.map(row => row.cells) : read.problems[0]
}

describe('a table that is written', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "a"', '"say ""a"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+49 40', "'+49 40"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ["'tis fine", "'tis fine"],
  ])('writes %j as %j', (cell, written) => {
    expect(writeCsv([[cell, 'x']])).toBe(`\ufeff${written},x\r\n`)
  })

  test('keeps a negative figure a figure', () => {
    expect(writeCsv([[-5, 0.25]])).toBe('\ufeff-5,0.25\r\n')
  })

  test('is read back cell by cell, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.array(fc.constantFrom(...`'=+-@\t\r\n",; a＝`.split('')), { maxLength: 6 }).map(parts => parts.join('')),
    )
    const cells = cell.filter(text => !text.includes('\0'))
    const table = fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, rows => {
        const full = rows.filter(row => row.some(each => each !== ''))
        if (full.length > 0) expect(cellsOf(writeCsv(rows))).toEqual(full)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a table from outside', () => {
  test.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\r1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['sep=;\r\n"a;b";c', [['a;b', 'c']]],
    ['"x, y";z\n', [['x, y', 'z']]],
    [
      '\ufeffa,b\n\n\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['"a ""quoted"" one",b', [['a "quoted" one', 'b']]],
    ['a"b,c', [['a"b', 'c']]],
    ['kind\nSME\n', [['kind'], ['SME']]],
  ])('%j is read', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })

  test("a spreadsheet's *Unicode text* is read", () => {
    const text = '\ufeffkind\tsince\nSME\t2020\n'
    const bytes = new Uint8Array(new Uint16Array(Array.from(text, char => char.charCodeAt(0))).buffer)

    expect(cellsOf(bytes)).toEqual([
      ['kind', 'since'],
      ['SME', '2020'],
    ])
  })

  test('each row knows the line it begins on', () => {
    const read = readCsv('a,b\n"1\n2",3\n\n4,5')

    expect(read.ok && read.value.map(row => row.line)).toEqual([1, 2, 5])
  })

  test.each([
    ['', 'empty', '/'],
    [' \n ', 'empty', '/'],
    ['a\nb\0', 'nul-character', 'line 2'],
    ['a,b\n1,"2\n3', 'csv-row', 'line 2'],
    [','.repeat(300), 'csv-row', 'line 1'],
    ['a\n'.repeat(20_002), 'too-large', 'line 20001'],
  ])('%# is refused with its line', (text, code, path) => {
    expect(cellsOf(text)).toMatchObject({ code, path })
  })

  test('bytes that are neither UTF-8 nor UTF-16 are refused by name', () => {
    expect(cellsOf(new Uint8Array([0x6b, 0xfc, 0x0a]))).toMatchObject({ code: 'not-utf8' })
  })
})

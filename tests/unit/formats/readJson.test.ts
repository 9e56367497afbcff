import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '#formats/readJson.ts'

const problemOf = (source: Uint8Array | string, maximumBytes = 1000) => {
  const read = readJson(source, { maximumBytes })
  return read.ok ? 'read' : read.problems[0]
}

describe('JSON from outside', () => {
  test.each([
    ['{"a":[1,-2.5e3,true,false,null,"\\u00e9\\n"]}', { a: [1, -2500, true, false, null, 'é\n'] }],
    [' [ ] ', []],
    ['\ufeff{}'.replace('\ufeff', ''), {}],
    ['"😀 \\ud83d\\ude00"', '😀 😀'],
    ['{"toString":1,"":2}', { toString: 1, '': 2 }],
  ])('%s is read as it stands', (text, value) => {
    expect(readJson(text)).toEqual({ ok: true, value })
  })

  test.each([
    ['{"a":1,"b":2,"a":3}', 'duplicate-key', 'line 1, column 14'],
    ['{"a":1,\n "\\u0061":2}', 'duplicate-key', 'line 2, column 2'],
    ['{"__proto__":{}}', 'forbidden-key', 'line 1, column 2'],
    ['[{"constructor":1}]', 'forbidden-key', 'line 1, column 3'],
    ['{"\\u0070rototype":1}', 'forbidden-key', 'line 1, column 2'],
    ['["\\ud800"]', 'lone-surrogate', 'line 1, column 2'],
    ['["a\\udc00\\ud83d"]', 'lone-surrogate', 'line 1, column 2'],
    ['["\ud800"]', 'lone-surrogate', 'line 1, column 3'],
    ['["\\u0000"]', 'nul-character', 'line 1, column 2'],
    ['["a\0"]', 'nul-character', 'line 1, column 4'],
    ['\0{}', 'nul-character', 'line 1, column 1'],
    ['[1e999]', 'out-of-range', 'line 1, column 2'],
    ['[1,]', 'not-json', 'line 1, column 4'],
    ['{"a":1,}', 'not-json', 'line 1, column 8'],
    ['{"a" 1}', 'not-json', 'line 1, column 6'],
    ['[01]', 'not-json', 'line 1, column 3'],
    ['[1}', 'not-json', 'line 1, column 3'],
    ['{]', 'not-json', 'line 1, column 2'],
    ['"a\nb"', 'not-json', 'line 1, column 3'],
    ['"\\x"', 'not-json', 'line 1, column 2'],
    ['"open', 'cut-short', 'line 1, column 6'],
    ['{"a":1,\n"b":', 'cut-short', 'line 2, column 5'],
    ['{"a":fal', 'cut-short', 'line 1, column 6'],
    ['["\\u00', 'cut-short', 'line 1, column 3'],
    ['Roses are red', 'foreign', '/'],
    ['[nul]', 'not-json', 'line 1, column 2'],
    ['[1] [2]', 'not-json', 'line 1, column 5'],
    ['[', 'cut-short', 'line 1, column 2'],
    ["{'a':1}", 'not-json', 'line 1, column 2'],
    ['NaN', 'foreign', '/'],
    ['  \n', 'empty', '/'],
    ['', 'empty', '/'],
  ])('%j is refused as %s at %s', (text, code, path) => {
    expect(problemOf(text)).toMatchObject({ code, path })
  })

  test('64 levels are read, 65 are not', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

    expect(problemOf(nested(64))).toBe('read')
    expect(problemOf(nested(65))).toMatchObject({ code: 'too-deep', path: 'line 1, column 65' })
    expect(problemOf('['.repeat(900))).toMatchObject({ code: 'too-deep' })
  })

  test('a file over the limit is refused before a byte of it is looked at', () => {
    expect(problemOf(new Uint8Array(1001).fill(0xff))).toMatchObject({
      code: 'too-large',
      details: { bytes: 1001, maximum: 1000 },
    })
  })

  test('bytes that are no UTF-8 are refused by name, a byte order mark is no harm', () => {
    expect(problemOf(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ code: 'not-utf8' })
    expect(readJson(new Uint8Array([0xef, 0xbb, 0xbf, 0x5b, 0x5d]))).toEqual({ ok: true, value: [] })
  })

  test('the place is named within a file of a file', () => {
    const read = readJson('[', { where: 'document.json' })

    expect(read).toMatchObject({ ok: false, problems: [{ path: 'document.json, line 1, column 2' }] })
  })

  test('whatever JSON.parse takes without a trick is taken, with the same value', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'grapheme' }), fc.boolean(), (text, spaced) => {
        const shown = spaced ? JSON.stringify(JSON.parse(text), null, '\t\n ') : text
        const read = readJson(shown)
        if (read.ok) expect(read.value).toEqual(JSON.parse(shown))
        else
          expect([
            'empty',
            'forbidden-key',
            'nul-character',
            'lone-surrogate',
            'out-of-range',
            'duplicate-key',
          ]).toContain(read.problems[0]?.code)
      }),
      { numRuns: 500 },
    )
  })

  test('whatever JSON.parse refuses is refused', () => {
    const soup = fc.array(fc.constantFrom(...'{}[]",:.-+0123eE \n\\untfalsr/'.split(''), '"a"', 'true', '"a":'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(soup, parts => {
        const text = parts.join('')
        const parses = () => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        }
        if (readJson(text).ok) expect(parses(), text).toBe(true)
        else if (parses())
          expect(problemOf(text)).toMatchObject({
            // JSON.parse keeps one of two like keys, and reads 1e310 as infinite.
            code: expect.stringMatching(/^(?:duplicate-key|out-of-range)$/) as string,
          })
      }),
      { numRuns: 3000 },
    )
  })
})

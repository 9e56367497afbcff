import { expect, test } from 'vitest'
import { readAnyFile } from '#documents/anyFile.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test.each([
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'picture'],
  ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0), 'picture'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), 'pdf'],
  ['an old spreadsheet', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'office'],
  ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0x02, 0x00), 'binary'],
])('%s is called by its name', async (_, file, context) => {
  expect(await readAnyFile(file)).toMatchObject({ ok: false, problems: [{ code: 'foreign', details: { context } }] })
})

test.each([
  ['is no JSON', '\ufeff{"laurel";1}', { code: 'not-json', path: 'line 1, column 10' }],
  ['lost its end', '\ufeff{"laurel":\n', { code: 'cut-short', path: 'line 2, column 1' }],
])('text that %s is refused with its place', async (_, text, problem) => {
  expect(await readAnyFile(new TextEncoder().encode(text))).toMatchObject({ ok: false, problems: [problem] })
})

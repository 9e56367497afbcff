import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readLaurelFile, writeLaurelFile } from '#formats/laurelFile.ts'
import { looksZipped } from '#formats/unzip.ts'
import { anOrganisation } from './anOrganisation.ts'

const document = new Uint8Array([1, 2, 3, 4, 5])
const write = (organisation = anOrganisation()) =>
  writeLaurelFile({ document, organisation, appVersion: '0.1.0', createdAt: '2026-11-24T08:00:00.000Z' })
const entries = async () => unzipSync(await write())
const problemOf = async (bytes: Uint8Array) => {
  const read = await readLaurelFile(bytes)
  return read.ok ? 'read' : read.problems[0]
}

describe('a .laurel file', () => {
  test('gives back document, snapshot and who packed it', async () => {
    expect(await readLaurelFile(await write())).toMatchObject({
      ok: true,
      value: { document, organisation: anOrganisation(), manifest: { appVersion: '0.1.0' } },
    })
  })

  test('is the same, byte for byte, for the same content', async () => {
    expect(await write()).toEqual(await write())
  })

  test('is told from JSON by its first two bytes', async () => {
    expect(looksZipped(await write())).toBe(true)
    expect(looksZipped(strToU8('{}'))).toBe(false)
    expect(looksZipped(new Uint8Array())).toBe(false)
  })

  test('packed again by another program, with strange companions, is still read', async () => {
    const bytes = zipSync(
      { ...(await entries()), '__MACOSX/._x': strToU8('x'), '../../evil': strToU8('x') },
      { level: 0 },
    )

    expect(await problemOf(bytes)).toBe('read')
  })

  test('with a changed entry is refused, naming it', async () => {
    const bytes = zipSync({ ...(await entries()), 'document.yjs': new Uint8Array([1, 2, 3, 4, 6]) })

    expect(await problemOf(bytes)).toMatchObject({ code: 'entry-changed', path: 'document.yjs' })
  })

  test('without its document is refused, naming it', async () => {
    const rest = Object.fromEntries(Object.entries(await entries()).filter(([name]) => name !== 'document.yjs'))

    expect(await problemOf(zipSync(rest))).toMatchObject({ code: 'entry-missing', path: 'document.yjs' })
  })

  test('names the place in the snapshot that is wrong', async () => {
    const bytes = await write({ ...anOrganisation(), id: 'a b' })

    expect(await problemOf(bytes)).toMatchObject({ code: 'schema', path: 'document.json/id' })
  })

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a picture', strToU8('\x89PNG and so on and so forth'), 'not-a-zip'],
    ['a file that lost its end', strToU8('PK\u0003\u0004 and the rest did not come'), 'cut-short'],
    ['a ZIP of another program', zipSync({ 'backup.laurel': strToU8('PK') }), 'foreign'],
    ['a ZIP with a manifest of another program', zipSync({ 'manifest.json': strToU8('{"name":"x"}') }), 'foreign'],
    ['a manifest of tomorrow', zipSync({ 'manifest.json': strToU8('{"laurel":"manifest/7"}') }), 'too-new'],
    ['a broken manifest', zipSync({ 'manifest.json': strToU8('{"laurel":') }), 'not-json'],
    [
      '201 entries',
      zipSync(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}`, new Uint8Array()]))),
      'zip-too-many-entries',
    ],
  ])('%s is refused as %s', async (_, bytes, code) => {
    expect(await problemOf(bytes)).toMatchObject({ code })
  })

  test.each([
    ['Word or Excel', { '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }, 'office'],
    ['LibreOffice', { mimetype: strToU8('application/vnd.oasis.opendocument.text') }, 'office'],
    ['anything else', { 'backup.laurel': strToU8('PK') }, 'archive'],
  ])('the ZIP of %s is called by its name', async (_, content, context) => {
    expect(await problemOf(zipSync(content))).toMatchObject({ code: 'foreign', details: { context } })
  })

  test('cut short it says after how many bytes', async () => {
    expect(await problemOf((await write()).subarray(0, 700))).toEqual({
      code: 'cut-short',
      path: 'byte 700',
      details: {},
    })
  })

  test('a document from tomorrow is refused as too new', async () => {
    const bytes = await write({ ...anOrganisation(), laurel: 'organisation/3' as 'organisation/2' })

    expect(await problemOf(bytes)).toMatchObject({ code: 'too-new', path: 'document.json' })
  })

  test('cut off anywhere it is refused, never read by half', async () => {
    const bytes = await write()
    const codes = new Set<string>()
    for (let length = 1; length < bytes.length; length += 7) {
      const read = await problemOf(bytes.subarray(0, length))
      codes.add(typeof read === 'object' ? read.code : 'read')
    }

    expect(codes).toEqual(new Set(['not-a-zip', 'cut-short']))
  })
})

describe('a ZIP bomb', () => {
  const zeros = new Uint8Array(60_000_000)
  const bomb = zipSync({ 'manifest.json': zeros })

  test('of 60 MB in 60 kB is stopped at 50 MB that really came out', async () => {
    expect(bomb.length).toBeLessThan(100_000)
    expect(await problemOf(bomb)).toMatchObject({ code: 'zip-too-large', path: 'manifest.json' })
  })

  test('whose headers claim ten bytes is stopped all the same', async () => {
    const lying = bomb.slice()
    const view = new DataView(lying.buffer)
    const directory = view.getUint32(lying.length - 22 + 16, true)
    view.setUint32(22, 10, true)
    view.setUint32(directory + 24, 10, true)

    expect(await problemOf(lying)).toMatchObject({ code: 'zip-too-large' })
  })

  test('in an entry that nobody asks for is never unpacked', async () => {
    const bytes = zipSync({ ...(await entries()), bomb: zeros })

    expect(await problemOf(bytes)).toBe('read')
  })
})

test('the snapshot in the file can be read by a person', async () => {
  expect(strFromU8((await entries())['document.json'] ?? new Uint8Array())).toContain('\n  "profile": {\n')
})

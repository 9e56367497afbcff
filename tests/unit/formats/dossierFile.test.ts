import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { largestFile } from '#engine/answers/evidence.ts'
import { isDossier, readDossier, writeDossier } from '#formats/dossierFile.ts'
import { sha256 } from '#formats/sha256.ts'

const papers = new Map(
  Array.from({ length: 50 }, (_, at) => [
    `files/1.${at}_paper.pdf`,
    Uint8Array.from({ length: 1000 + at }, (_byte, i) => (i * 31 + at) % 256),
  ]),
)
const pack = (files: ReadonlyMap<string, Uint8Array> = papers) =>
  writeDossier({ index: '<!doctype html>', files, appVersion: '0.1.0', createdAt: '2026-11-24T08:00:00.000Z' })
const unpacked = async () => unzipSync(await pack())
const check = async (bytes: Uint8Array) => {
  const read = await readDossier(bytes)
  return read.ok ? read.value.entries.filter(({ state }) => state !== 'as-packed') : read.problems[0]
}

describe('a dossier of 50 files', () => {
  test('goes out and in again, byte for byte', async () => {
    const read = await readDossier(await pack())
    if (!read.ok) throw new Error('refused')

    expect(read.value.entries.map(({ state }) => state)).toEqual(Array(51).fill('as-packed'))
    for (const bytes of papers.values()) expect(read.value.contents.get(await sha256(bytes))).toEqual(bytes)
  })

  test('takes a file as large as one can be', async () => {
    expect(await check(await pack(new Map([['files/film.mp4', new Uint8Array(largestFile)]])))).toEqual([])
  })

  test('is the same, byte for byte, for the same content', async () => {
    expect(await pack()).toEqual(await pack())
  })

  test('packed again by another program, with its folders, is as it was', async () => {
    expect(await check(zipSync({ ...(await unpacked()), files: {} }, { level: 9 }))).toEqual([])
  })

  test('names the file that was changed, by one bit, by length, taken away, or put in', async () => {
    const entries = await unpacked()
    const [name, bytes = new Uint8Array()] = Object.entries(entries).find(([each]) => each.startsWith('files/')) ?? ['']
    const flipped = bytes.slice()
    flipped[500] = (flipped[500] ?? 0) ^ 1

    expect(await check(zipSync({ ...entries, [name]: flipped }))).toEqual([{ name, state: 'changed' }])
    expect(await check(zipSync({ ...entries, [name]: bytes.slice(1) }))).toEqual([{ name, state: 'changed' }])
    const without = Object.fromEntries(Object.entries(entries).filter(([each]) => each !== name))
    expect(await check(zipSync(without))).toEqual([{ name, state: 'missing' }])
    const added = 'files/9.9_added.pdf'
    expect(await check(zipSync({ ...entries, [added]: flipped }))).toEqual([{ name: added, state: 'added' }])
    expect(await check(zipSync({ ...entries, 'index.html': strToU8('other words') }))).toEqual([
      { name: 'index.html', state: 'changed' },
    ])
  })
})

describe('a hostile dossier is refused by name', () => {
  test.each([
    ['../../evil.pdf'],
    ['/etc/passwd'],
    ['files/../../evil.pdf'],
    ['C:\\evil.pdf'],
    ['files\\evil.pdf'],
    ['files/con.pdf'],
    ['files/name. '],
    ['files//twice.pdf'],
    ['files/\u202Efdp.exe'],
  ])('with an entry called %j', async name => {
    expect(await check(zipSync({ ...(await unpacked()), [name]: strToU8('x') }))).toMatchObject({
      code: 'zip-unsafe-name',
    })
  })

  test('with two entries of one name', async () => {
    const entries = { ...(await unpacked()), 'files/a.pdf': strToU8('x'), 'files/A.PDF': strToU8('y') }

    expect(await check(zipSync(entries))).toMatchObject({ code: 'zip-name-twice', path: 'files/A.PDF' })
  })

  test('with the same entry twice', async () => {
    const bytes = zipSync({ ...(await unpacked()), 'files/a.pdf': strToU8('x'), 'files/b.pdf': strToU8('y') })
    for (let at = 0; at + 11 <= bytes.length; at++)
      if (new TextDecoder().decode(bytes.subarray(at, at + 11)) === 'files/b.pdf') bytes[at + 6] = 'a'.charCodeAt(0)

    expect(await check(bytes)).toMatchObject({ code: 'zip-name-twice', path: 'files/a.pdf' })
  })

  test('with 1001 entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`files/${at}`, new Uint8Array()]))

    expect(await check(zipSync({ ...(await unpacked()), ...many }))).toMatchObject({ code: 'zip-too-many-entries' })
  })

  test('with a bomb, whatever its headers claim', async () => {
    const bomb = zipSync({ ...(await unpacked()), 'files/bomb.pdf': new Uint8Array(largestFile + 1) })

    expect(bomb.length).toBeLessThan(200_000)
    expect(await check(bomb)).toMatchObject({ code: 'zip-too-large', path: 'files/bomb.pdf' })
  })

  test('with a manifest that names a way to every object', async () => {
    const manifest = '{"laurel":"dossier/1","entries":{"__proto__":{"bytes":1,"sha256":""}}}'

    expect(await check(zipSync({ 'manifest.json': strToU8(manifest) }))).toMatchObject({ code: 'forbidden-key' })
  })

  test.each([
    ['of tomorrow', '{"laurel":"dossier/7"}', 'too-new'],
    ['of another thing', '{"laurel":"manifest/1"}', 'not-this-kind'],
    ['without its entries', '{"laurel":"dossier/1"}', 'schema'],
    ['cut off', '{"laurel":', 'not-json'],
  ])('with a manifest %s', async (_, manifest, code) => {
    expect(await check(zipSync({ 'manifest.json': strToU8(manifest) }))).toMatchObject({ code })
  })

  test('cut off anywhere', async () => {
    const bytes = await pack()

    for (const part of [0.2, 0.5, 0.9, 0.999])
      expect(await check(bytes.subarray(0, Math.floor(bytes.length * part)))).toMatchObject({ code: 'cut-short' })
  })
})

test('a dossier is told from other ZIPs by its manifest', async () => {
  expect(isDossier(await pack())).toBe(true)
  expect(isDossier(zipSync({ 'manifest.json': strToU8('{"laurel":"manifest/1"}') }))).toBe(false)
  expect(isDossier(zipSync({ 'a.txt': strToU8('a') }))).toBe(false)
})

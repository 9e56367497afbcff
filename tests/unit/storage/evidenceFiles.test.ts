import { expect, test } from 'vitest'
import { copyFiles, dropUnnamed, listFiles, putFile, readFile } from '#storage/evidenceFiles.ts'
import { dropOrganisation } from '#storage/organisations.ts'
import { aDevice } from '#tests/builders/aDevice.ts'

const a = 'a'.repeat(64)
const b = 'b'.repeat(64)
const bytes = new Uint8Array([1, 2, 3])

test('a file is kept once for an organisation, and for each of them apart', async () => {
  const { laurel } = aDevice()
  await putFile(laurel, 'one', a, bytes)
  await putFile(laurel, 'one', a, bytes)
  await putFile(laurel, 'one-more', a, bytes)
  await putFile(laurel, 'one', b, new Uint8Array([4]))

  expect(await listFiles(laurel, 'one')).toEqual([a, b])
  expect(await laurel.evidence.count()).toBe(3)
  expect(await readFile(laurel, 'one', a)).toEqual(bytes)
  expect(await readFile(laurel, 'two', a)).toBeUndefined()
})

test('what no paper names any more is deleted for good, and nothing else', async () => {
  const { laurel } = aDevice()
  for (const hash of [a, b]) await putFile(laurel, 'one', hash, bytes)
  await putFile(laurel, 'two', b, bytes)
  await dropUnnamed(laurel, 'one', () => new Set([a]))

  expect(await listFiles(laurel, 'one')).toEqual([a])
  expect(await listFiles(laurel, 'two')).toEqual([b])
})

test('a copy of an organisation has files of its own, also out of the demo', async () => {
  const { laurel, demo } = aDevice()
  await putFile(demo, 'demo-one', a, bytes)
  await copyFiles({ database: demo, organisation: 'demo-one' }, { database: laurel, organisation: 'copy' })
  await dropOrganisation(demo, 'demo-one')

  expect(await listFiles(demo, 'demo-one')).toEqual([])
  expect(await readFile(laurel, 'copy', a)).toEqual(bytes)
})

import { expect, test } from 'vitest'
import { closingRecord } from '#documents/closing.ts'
import { readOrganisation } from '#formats/organisationFile.ts'
import { jsonNames, packJson } from './packFiles.ts'

const closings = jsonNames('demo').flatMap(name => {
  const read = readOrganisation(packJson(`demo/${name}.json`))
  return read.ok ? read.value.closings : []
})

test('an invented cluster has a closed round, whose hash is that of its record', async () => {
  expect(closings).not.toEqual([])
  for (const { hash, ...record } of closings) expect((await closingRecord(record)).hash).toBe(hash)
})

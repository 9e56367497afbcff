import { expect, test } from 'vitest'
import { packSubjects } from '#engine/benchmark/peers/subjects.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import { schemaFormats } from '#formats/schemaFormats.ts'
import cardWords from '#questionnaires/benchmark/card-words.json' with { type: 'json' }
import agreements from '#questionnaires/benchmark/agreements.json' with { type: 'json' }
import list from '#questionnaires/benchmark/fingerprint.json' with { type: 'json' }
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { makeAjv, schemaId } from '../../scripts/ajv.mjs'
import { europeanFiles } from './packFiles.ts'

test('the rules of disclosure are what their schema says', async () => {
  const isRules = (await makeAjv({ formats: schemaFormats })).getSchema(schemaId('benchmark-rules'))

  expect([isRules?.(benchmarkRules), isRules?.errors]).toEqual([true, null])
})

test('the words of fingerprints are 256, short, and no two are easily taken for each other', async () => {
  const isWords = (await makeAjv({ formats: schemaFormats })).getSchema(schemaId('fingerprint-words'))

  expect([isWords?.(list), isWords?.errors]).toEqual([true, null])
  expect(new Set(list.words.map(word => word.slice(0, 4))).size, 'four letters tell them apart').toBe(256)
})

test('the words that links of cards are read with are what their schema says', async () => {
  const isWords = (await makeAjv({ formats: schemaFormats })).getSchema(schemaId('card-words'))

  expect([isWords?.(cardWords), isWords?.errors]).toEqual([true, null])
})

test('the ready-made agreements are what their schema says', async () => {
  const isList = (await makeAjv({ formats: schemaFormats })).getSchema(schemaId('agreements'))

  expect([isList?.(agreements), isList?.errors]).toEqual([true, null])
})

test('every source that a rule names is listed', () => {
  const sources = new Set(benchmarkRules.sources.map(({ id }) => id))
  const bases = [...Object.values(benchmarkRules.rules), ...Object.values(benchmarkRules.bands)]
  const named = bases.flatMap(basis => [
    ...('source' in basis ? [basis.source] : []),
    ...('inspiredBy' in basis ? [basis.inspiredBy] : []),
  ])

  expect(named.filter(id => !sources.has(id))).toEqual([])
})

test('bands rise, and are bands of measures that the pack has', () => {
  const measures = packSubjects(linkPack(europeanFiles())).map(({ id }) => id)

  for (const { measure, from } of Object.values(benchmarkRules.bands)) {
    expect(measures).toContain(measure)
    expect(from).toEqual(from.toSorted((a, b) => a - b))
  }
})

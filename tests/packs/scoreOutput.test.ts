import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { schemaFormats } from '#formats/schemaFormats.ts'
import { makeAjv, schemaId } from '../../scripts/ajv.mjs'
import { main } from '../../scripts/score/main.ts'
import { jsonNames } from './packFiles.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const ajv = await makeAjv({ formats: schemaFormats })
const isScoreOutput = ajv.getSchema(schemaId('score-output'))

describe('npm run score -- --json', () => {
  test.each(jsonNames('demo'))('prints what its schema says of %s', async name => {
    const world = { root, clock: new Date('2026-11-24'), makeAjv: () => Promise.resolve(ajv) }
    const { out, status } = await main(['--json', `questionnaires/demo/${name}.json`], world)

    expect([status, isScoreOutput?.(JSON.parse(out)), isScoreOutput?.errors]).toEqual([0, true, null])
  })
})

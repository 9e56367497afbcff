import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { PathOutput } from '#engine/report/pathOutput.ts'
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

  test.each(jsonNames('demo'))('tells the way to Gold of %s, with a round that gets there', async name => {
    const world = { root, clock: new Date('2026-11-24'), makeAjv: () => Promise.resolve(ajv) }
    const file = `questionnaires/demo/${name}.json`
    const { out } = await main([file, '--path', 'gold', '--json'], world)
    const { path } = JSON.parse(out) as { readonly path: PathOutput }

    expect([isScoreOutput?.(JSON.parse(out)), isScoreOutput?.errors]).toEqual([true, null])
    const steps = [...path.raises, ...path.facts].map(({ effort }) => effort)
    expect(path.effort).toBe(steps.reduce((sum, effort) => sum + effort, 0))
    for (const { indicator, from, to, effort } of path.raises) {
      const days = Object.entries(path.efforts[indicator] ?? {}).filter(([points]) => +points > from && +points <= to)
      expect(days.reduce((sum, [, each]) => sum + each, 0)).toBe(effort)
    }
    expect(path.witness).not.toBeNull()
  })

  test('a label that is not there is refused by name', async () => {
    const world = { root, clock: new Date('2026-11-24'), makeAjv: () => Promise.resolve(ajv) }
    const { err, status } = await main(['questionnaires/demo/1-montelar-water.json', '--path', 'platinum'], world)

    expect([status, err]).toEqual([2, expect.stringContaining('no label platinum; there are bronze, silver, gold')])
  })
})

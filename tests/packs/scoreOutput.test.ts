import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from '#engine/labels/calendar.ts'
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

  test('tells the days that follow from a history, and refuses one at its place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'laurel-'))
    const file = (name: string, content: unknown): string => {
      writeFileSync(join(folder, name), JSON.stringify(content))
      return join(folder, name)
    }
    const world = { root, clock: new Date('2026-11-24'), makeAjv: () => Promise.resolve(ajv) }
    const run = (history: unknown) =>
      main(['--pack', 'cluster-excellence', file('a.json', {}), '--history', file('h.json', history), '--json'], world)
    const event = { label: 'bronze', event: 'awarded', date: '2025-04-02' }

    const { out } = await run([event])
    expect([isScoreOutput?.(JSON.parse(out)), isScoreOutput?.errors]).toEqual([true, null])
    const { calendar } = JSON.parse(out) as { readonly calendar: readonly CalendarEntry[] }
    expect(calendar.find(({ kind }) => kind === 'expires')?.dates).toEqual(['2027-04-30'])

    for (const [wrong, path] of [
      [{}, '/'],
      [['x'], '/0'],
      [[event, { ...event, label: 'platinum' }], '/1/label'],
      [[{ ...event, event: 'party' }], '/0/event'],
      [[{ ...event, date: '2025-02-30' }], '/0/date'],
      [[{ ...event, extra: 1 }], '/0'],
    ] as const) {
      const refused = await run(wrong)
      expect([refused.status, JSON.parse(refused.out)]).toMatchObject([2, { problems: [{ path }] }])
    }
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { besideSheet } from '#engine/benchmark/sheet/besideSheet.ts'
import { makeSheet } from '#engine/benchmark/sheet/makeSheet.ts'
import type { SheetOutput } from '#engine/report/sheetOutput.ts'
import { writeBenchmark } from '#formats/benchmarkFile.ts'
import { writeCard } from '#formats/cardFile.ts'
import { schemaFormats } from '#formats/schemaFormats.ts'
import { aRegion } from '#tests/builders/aRegion.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { europeanPack } from '#tests/packs/packFiles.ts'
import { makeAjv, schemaId } from '../../../scripts/ajv.mjs'
import { main } from '../../../scripts/compare/main.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const desk = mkdtempSync(join(tmpdir(), 'laurel-sheet-'))
afterAll(() => {
  rmSync(desk, { recursive: true })
})
const ajv = await makeAjv({ formats: schemaFormats })
const world = { root, clock: new Date(2026, 10, 24, 12), makeAjv: () => Promise.resolve(ajv) }
const run = (...args: string[]) => main(args, world)

function aFile(name: string, content: string): string {
  const path = join(desk, name)
  writeFileSync(path, content)
  return path
}

const cards = aRegion(30)
const { sheet } = makeSheet({
  id: 's1',
  group: { id: 'g1', name: 'A region' },
  round: { id: 'r1', name: '2026' },
  pack: europeanPack,
  rules: benchmarkRules,
  cards,
  peers: [{ id: 'pt', name: 'Portugal', criteria: [{ by: 'country', of: ['PT'] }] }],
  quartiles: true,
  ledger: [],
  frozen: '2026-11-24',
})
const sheetFile = aFile('region.benchmark.json', writeBenchmark(sheet))
const [own] = cards
const ownFile = aFile('own.card.json', own === undefined ? '' : writeCard(own))

describe('npm run compare -- --sheet', () => {
  test('tells what the screen shows, figure by figure', async () => {
    const { out, status } = await run('--sheet', sheetFile, '--own', ownFile, '--json')
    const output = JSON.parse(out) as SheetOutput
    const isOutput = ajv.getSchema(schemaId('sheet-output'))

    expect([status, isOutput?.(output), isOutput?.errors]).toEqual([0, true, null])
    const shown = besideSheet(sheet, { own, pack: europeanPack, rules: benchmarkRules })
    expect(shown.length).toBe(2)
    for (const [at, group] of shown.entries())
      for (const { kind, id, ...figure } of group.figures)
        expect(output.peers[at]?.[`${kind}s` as const][id], `${kind} ${id}`).toEqual(figure)
  })

  test('tells people the group, the round, and what is withheld by which rule', async () => {
    const { out } = await run('--sheet', sheetFile, '--own', ownFile)

    expect(out).toContain('A region · 2026 · 2026-11-24')
    expect(out).toContain('Portugal')
    expect(out).toMatch(/would differ from a figure already shown/)
  })

  test.each([
    ['cards beside it', ['--sheet', sheetFile, ownFile], /stands alone/],
    ['peers to choose', ['--sheet', sheetFile, '--country', 'PT'], /stands alone/],
    ['no such file', ['--sheet', join(desk, 'nothing.json')], /nothing\.json/],
    ['a card in its place', ['--sheet', ownFile], /not of the kind/],
  ])('is refused with %s', async (_, args, said) => {
    const { err, status } = await run(...args)

    expect(status).toBe(2)
    expect(err).toMatch(said)
  })

  test('refuses a sheet with a figure that cannot be, with place and reason', async () => {
    const odd = {
      ...sheet,
      peers: sheet.peers.map(group => ({
        ...group,
        figures: group.figures.map(figure => (figure.id === 'direct-contact' ? { ...figure, median: 2 } : figure)),
      })),
    }
    const { err, status } = await run('--sheet', aFile('odd.benchmark.json', JSON.stringify(odd)))

    expect(status).toBe(2)
    expect(err).toContain('2 cannot be: the part is within the whole')
  })
})

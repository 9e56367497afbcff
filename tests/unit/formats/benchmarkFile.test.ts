import { describe, expect, test } from 'vitest'
import { makeSheet } from '#engine/benchmark/sheet/makeSheet.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import { readBenchmarkFile, writeBenchmark } from '#formats/benchmarkFile.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { europeanFiles } from '../../packs/packFiles.ts'
import { aCard } from './aCard.ts'

const { sheet } = makeSheet({
  id: 'sheet-1',
  group: { id: 'group-1', name: 'A region of thirty' },
  round: { id: 'r2026', name: '2026' },
  pack: linkPack(europeanFiles()),
  rules: benchmarkRules,
  cards: Array.from({ length: 30 }, (_, at) =>
    aCard({
      id: `partner-${String(at)}`,
      organisation: { name: `Partner ${String(at)}`, country: at < 12 ? 'PT' : 'ES', field: 'Energy' },
      measures: { 'direct-contact': at / 30, 'committed-participants': 10 + at },
    }),
  ),
  peers: [
    { id: 'pt', name: 'Portugal', criteria: [{ by: 'country', of: ['PT'] }] },
    { id: 'small', name: 'Small ones', criteria: [{ by: 'size', of: [0, 15] }] },
  ],
  quartiles: true,
  ledger: [],
  frozen: '2026-11-27',
})

describe('a benchmark sheet', () => {
  test('comes back as it was', () => {
    expect(readBenchmarkFile(writeBenchmark(sheet))).toEqual({ ok: true, value: sheet })
  })

  test('holds no card', () => {
    expect(writeBenchmark(sheet)).not.toMatch(/card|[Pp]artner[ -]\d/)
  })

  test.each([
    ['cards', { ...sheet, cards: [aCard()] }, 'schema', '/'],
    ['a least figure', { ...sheet, peers: [{ ...sheet.peers[0], least: 1 }] }, 'schema', '/peers/0'],
    ['no group', { ...sheet, peers: [] }, 'schema', '/peers'],
    ['the shape of tomorrow', { ...sheet, laurel: 'benchmark/2' }, 'too-new', '/'],
    ['a card', aCard(), 'not-this-kind', '/'],
  ])('with %s is refused', (_, data, code, path) => {
    const read = readBenchmarkFile(JSON.stringify(data))

    expect(read.ok ? 'read' : read.problems[0]).toMatchObject({ code, path })
  })
})

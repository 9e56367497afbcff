import { describe, expect, test } from 'vitest'
import { besideSheet } from '#engine/benchmark/sheet/besideSheet.ts'
import type { BenchmarkSheet, SheetFigure } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../builders.ts'

const figure = (id: string, parts: Partial<SheetFigure> = {}): SheetFigure => ({
  kind: 'measure',
  id,
  n: 12,
  median: 20,
  quartiles: [10, 30],
  total: null,
  withheld: [],
  ...parts,
})
const sheet = (figures: readonly SheetFigure[], version = '1.0.0'): BenchmarkSheet => ({
  laurel: 'benchmark/1',
  id: 's1',
  group: { id: 'g1', name: 'Atlantic harbours' },
  round: { id: 'r1', name: '2026' },
  pack: { id: 'harbours', version },
  rules: '1.0.0',
  frozen: '2026-11-27',
  invented: true,
  dates: null,
  peers: [{ id: 'all', name: 'Atlantic harbours', criteria: [], n: 12, figures }],
})
const own = aCard('own', { measures: { berths: 25, waiting: 36, depth: 7 }, shares: { quays: 0.5 } })
const beside = (figures: readonly SheetFigure[], card = own, version = '1.0.0') =>
  besideSheet(sheet(figures, version), { own: card, pack: harbours(), rules: benchmarkRules })[0]?.figures

describe('the own round beside a sheet', () => {
  test('says the distance to the median, which side is better, and where among the quartiles', () => {
    expect(beside([figure('berths'), figure('waiting'), figure('depth')])).toMatchObject([
      { own: 25, distance: 5, standing: 'better', quarter: 'middle' },
      { own: 36, distance: 16, standing: 'worse', quarter: 'upper' },
      { own: 7, distance: -13, standing: null, quarter: 'lower' },
    ])
  })

  test('takes an own figure that rounds to the median, or to a quartile, for standing on it', () => {
    const share = figure('quays', { kind: 'share', median: 0.85, quartiles: [0.85, 0.95] })
    const waiting = aCard('own', { measures: { waiting: 31 }, shares: { quays: 5 / 6 } })

    expect(beside([share, figure('waiting')], waiting)).toMatchObject([
      { own: 5 / 6, distance: 0, standing: 'equal', quarter: 'middle' },
      { own: 31, distance: 11, standing: 'worse', quarter: 'middle' },
    ])
  })

  test('says nothing where the sheet shows nothing, and keeps the reason', () => {
    const withheld = [{ what: 'everything', because: 'leastOthers', needed: 5, found: null }] as const

    expect(beside([figure('berths', { n: null, median: null, quartiles: null, withheld })])).toMatchObject([
      { own: 25, distance: null, standing: null, quarter: null, withheld },
    ])
  })

  test('is nothing without an own round, or where it has no such figure', () => {
    const alone = { own: undefined, pack: harbours(), rules: benchmarkRules }

    expect(besideSheet(sheet([figure('berths')]), alone)[0]?.figures).toMatchObject([
      { own: null, distance: null, median: 20 },
    ])
    expect(beside([figure('berths')], aCard('own'))).toMatchObject([{ own: null }])
  })

  test('compares shares of points within one version only', () => {
    const share = figure('quays', { kind: 'share', median: 0.4, quartiles: null })

    expect(beside([share])).toMatchObject([{ own: 0.5, standing: 'better' }])
    expect(beside([share], own, '0.9.0')).toMatchObject([{ own: null, standing: null }])
  })

  test('leaves out what this pack does not know', () => {
    expect(beside([figure('windmills')])).toEqual([])
  })
})

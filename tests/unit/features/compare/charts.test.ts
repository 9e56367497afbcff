import { describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import type { ComparedFigure } from '#engine/benchmark/comparison.ts'
import { boxPlot } from '#features/compare/boxPlot.ts'
import { compareRadar } from '#features/compare/compareRadar.ts'
import type { DrawnFigure } from '#features/compare/drawnFigure.ts'
import { heatDrawing } from '#features/compare/heatDrawing.ts'
import { heatMap, heatShapes } from '#features/compare/heatMap.ts'
import type { Partner } from '#features/compare/partners.ts'
import { roundLines } from '#features/compare/roundLines.ts'
import { scatter } from '#features/compare/scatter.ts'
import { boxPlotData } from '#ui/charts/boxPlotOptions.ts'
import type { ChartTheme } from '#ui/charts/chartTheme.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../../engine/benchmark/builders.ts'

const version = harbours()
const context = { pack: version, rules: benchmarkRules, you: 'You' }

function drawn(
  id: string,
  parts: Partial<ComparedFigure>,
  direction: DrawnFigure['direction'] = 'rising',
): DrawnFigure {
  const figure = {
    own: null,
    n: 0,
    median: null,
    quartiles: null,
    values: [],
    distance: null,
    standing: null,
    impossible: 0,
  }
  return {
    kind: 'measure',
    id,
    title: id,
    head: `${id} (share)`,
    isFraction: false,
    figure: { ...figure, percentile: null, withheld: [], ...parts },
    direction,
    written: value => (value === null ? '–' : `${String(value)} berths`),
  }
}

const partner = (card: Card): Partner => ({ card, tone: 'partner-1', shown: true })
const harbour = (id: string, measures: Card['measures'], parts: Partial<Card> = {}): Partner =>
  partner(aCard(id, { measures, ...parts }))

describe('box plots', () => {
  const words = {
    categoryTitle: 'Figure',
    caption: '',
    category: (title: string, n: number) => `${title} (n = ${String(n)})`,
    series: (id: string) => id,
    notShown: 'not shown',
  }
  const theme = { series: () => ({ colour: '', shape: 'circle' }), fontSize: 16 } as unknown as ChartTheme
  const boxesOf = (parts: Partial<ComparedFigure>) => {
    const content = boxPlot([drawn('berths', parts)], words)
    return { content, box: boxPlotData(content, theme).datasets[0]?.data[0] }
  }

  test('of named ones reach from the least to the greatest, on a line with a round end', () => {
    const { content, box } = boxesOf({ own: 12, n: 5, median: 10, quartiles: [8, 16], range: [4, 20] })

    expect(content.ends).toEqual([20])
    expect(box).toMatchObject({ whiskerMin: 0.2, q1: 0.4, median: 0.5, q3: 0.8, whiskerMax: 1 })
  })

  test('have no whiskers where somebody is not named, and say why the table has no such figure', () => {
    const { content, box } = boxesOf({ n: 9, median: 10, quartiles: [8, 16] })

    expect(box).toMatchObject({ whiskerMin: 0.4, q1: 0.4, q3: 0.8, whiskerMax: 0.8 })
    expect(content.series.map((line, at) => content.said?.(line.values[0] ?? null, 0, at))).toEqual([
      '–',
      'not shown',
      '8 berths',
      '10 berths',
      '16 berths',
      'not shown',
    ])
  })

  test('are a mere line where the quartiles are withheld, and nothing where the median is', () => {
    expect(boxesOf({ own: 20, n: 6, median: 10 }).box).toMatchObject({ q1: 0.5, median: 0.5, q3: 0.5 })
    expect(boxesOf({ n: 0 }).content.categories).toEqual([])
  })
})

describe('the heat map', () => {
  const cells = (figures: readonly DrawnFigure[], partners: readonly Partner[]) =>
    heatMap(figures, partners, context).rows.map(row => {
      const [cell] = row.cells()
      return [cell?.words, cell?.place]
    })
  const quarters = { median: 10, quartiles: [6, 14] as const }

  test('says of each figure whether it is in the stronger or the weaker quarter', () => {
    const partners = [15, 14, 6].map((berths, at) => harbour(String(at), { berths }))

    expect(cells([drawn('berths', { own: 5, ...quarters })], partners)).toEqual([
      ['5 berths', 'weaker'],
      ['15 berths', 'stronger'],
      ['14 berths', 'middle'],
      ['6 berths', 'middle'],
    ])
  })

  test('turns where less is better, and is silent where nothing says so', () => {
    const partners = [harbour('a', { waiting: 3 }), harbour('b', {})]

    expect(cells([drawn('waiting', quarters, 'falling')], partners)).toEqual([
      ['–', undefined],
      ['3 berths', 'stronger'],
      ['–', undefined],
    ])
    expect(cells([{ ...drawn('waiting', quarters), direction: undefined }], partners)[1]).toEqual([
      '3 berths',
      undefined,
    ])
  })

  test('calls nobody weak who stands on a quartile as it is shown, rounded or written', () => {
    const percent = (value: number | null) => `${String(Math.round((value ?? 0) * 1000) / 10)} %`
    const rounded = { own: 5 / 6, median: 0.9, quartiles: [0.85, 0.95] as const, rounded: 'fraction' as const }
    const exact = { own: 0.8333, median: 0.9, quartiles: [5 / 6, 0.95] as const }

    for (const parts of [rounded, exact])
      expect(cells([{ ...drawn('berths', parts), written: percent }], [])).toEqual([['83.3 %', 'middle']])
  })

  test('calls nobody of a half with 0 the weaker quarter', () => {
    expect(cells([drawn('berths', { own: 0, median: 2, quartiles: [0, 9] })], [])).toEqual([['0 berths', 'middle']])
  })

  test('calls nobody strong or weak where all are alike', () => {
    const alike = drawn('berths', { own: 10, median: 10, quartiles: [10, 10] })

    expect(cells([alike], [])).toEqual([['10 berths', 'middle']])
  })
})

describe('the radar', () => {
  const share = (dimension: string, own: number | null) => ({ dimension, ...drawn(dimension, { own }).figure })
  const shares = [share('quays', 0.5), share('water', null)]
  const words = { dimension: (id: string) => id, dimensionTitle: '', you: 'You', caption: '' }
  const labels = (partners: readonly Partner[]) =>
    compareRadar({ shares }, partners, version, words).series.map(({ label, values }) => [label, values])

  test('gives no place to a partner without a complete dimension', () => {
    const complete = ['a', 'b', 'c', 'd', 'e'].map(id => harbour(id, {}, { shares: { quays: 0.25 } }))

    expect(labels([harbour('none', {}), ...complete]).map(([label]) => label)).toEqual(['You', 'a', 'b', 'c', 'd', 'e'])
  })

  test('draws shares of the same version only', () => {
    const other = { shares: { quays: 1 }, pack: { id: 'harbours', version: '0.9.0' } }
    const same = { shares: { quays: 0.75 } }

    expect(labels([harbour('other', {}, other), harbour('same', {}, same)])).toEqual([
      ['You', [0.5, null]],
      ['same', [0.75, null]],
    ])
  })
})

test('the picture of the heat map has the rows on the screen, each figure with its shape', () => {
  const heat = heatMap(
    [drawn('berths', { own: 5, median: 10, quartiles: [6, 14] })],
    [harbour('a', { berths: 15 })],
    context,
  )
  const { parts } = heatDrawing(heat, heat.rows, { title: 'T', lead: 'L', foot: 'F', place: place => place })
  const texts = parts.flatMap(part => (part.kind === 'text' ? [part.text] : []))
  const paths = parts.flatMap(part => (part.kind === 'mark' ? [part.path] : []))

  expect(texts).toEqual(['T', 'L', 'stronger', 'middle', 'weaker', 'berths', 'You', '5 berths', 'a', '15 berths', 'F'])
  expect(paths.filter(path => path === heatShapes.weaker)).toHaveLength(2)
  expect(paths.filter(path => path === heatShapes.stronger)).toHaveLength(2)
})

test('two figures: who lacks one of them is in the table and has no point', () => {
  const [x, y] = [drawn('berths', { own: 4, median: 7 }), drawn('depth', { own: 9, median: null })]
  const partners = [harbour('a', { berths: 12, depth: 3 }), harbour('b', { berths: 7 })]
  const content = scatter([x, y], partners, version, {
    you: 'You',
    categoryTitle: '',
    caption: n => String(n),
    median: '',
  })

  expect(content).toMatchObject({ categories: ['You', 'a', 'b'], caption: '1', ends: [20, 10], middles: [7, null] })
  expect(content.series.map(({ values }) => values)).toEqual([
    [4, 12, 7],
    [9, 3, null],
  ])
})

test('rounds: partners of whom one round is held have no line, a year without a round has no point', () => {
  const round = (id: string, reportingYear: number, berths: number) =>
    aCard(id, { reportingYear, measures: { berths } })
  const held = new Map([
    ['a', [round('a', 2023, 8), round('a', 2025, 11)]],
    ['b', [round('b', 2025, 3)]],
  ])
  const content = roundLines(
    drawn('berths', { median: 9 }),
    { own: [round('own', 2024, 5), round('own', 2025, 6)], of: id => held.get(id) ?? [] },
    [harbour('a', {}), harbour('b', {})],
    version,
    { you: 'You', year: 'Year', caption: '', median: 'Median' },
  )

  expect(content).toMatchObject({ categories: ['2023', '2024', '2025'], most: 20, goal: { value: 9 } })
  expect(content.series.map(({ label, values }) => [label, values])).toEqual([
    ['You', [null, 5, 6]],
    ['a', [8, null, 11]],
  ])
})

import type { Chart } from 'chart.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ChartContent } from '#ui/charts/chartContent.ts'
import type { ChartTheme } from '#ui/charts/chartTheme.ts'
import { partnerPoints } from '#ui/charts/partnerPoints.ts'

beforeAll(() => void vi.stubGlobal('Path2D', Object))
afterAll(() => void vi.unstubAllGlobals())

const theme = { paper: 'white', scale: 1, series: () => ({ colour: 'blue' }) } as unknown as ChartTheme
const silver = { label: 'Silver', tone: 'partner-1' as const }
const bronze = { label: 'Bronze', tone: 'own' as const }
const content: Pick<ChartContent, 'series'> = {
  series: [
    { id: 'bronze', ...bronze, values: [2] },
    { id: 'bronze-planned', ...bronze, values: [2, 3, 3], hypothetical: true },
    { id: 'silver', ...silver, values: [2] },
    { id: 'silver-planned', ...silver, values: [2, 3, 3], hypothetical: true },
  ],
}

/** Where the marks of a line are drawn: 100 pixels a moment, 10 a step. */
function marksOf(index: number): readonly (readonly [number, number])[] {
  const drawn: [number, number][] = []
  const pen = {
    save() {},
    restore() {},
    scale() {},
    stroke() {},
    fill() {},
    translate: (x: number, y: number) => drawn.push([x, y]),
  }
  const metas = content.series.map(({ values }) => ({
    data: values.map((value, at) => ({ x: 100 * at, y: -10 * (value ?? NaN) })),
  }))
  const chart = { ctx: pen, getDatasetMeta: (at: number) => metas[at] } as unknown as Chart
  const plugin = partnerPoints(() => content, theme)
  plugin.afterDatasetDraw?.(chart, { index, meta: metas[index] } as never, {})
  return drawn
}

test('each day of a plan has the mark of its line, beside that of another line with the same steps', () => {
  expect(marksOf(2)).toEqual([[13, -20]])
  expect(marksOf(3)).toEqual([
    [113, -30],
    [213, -30],
  ])
})

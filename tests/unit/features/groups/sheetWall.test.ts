import { expect, test } from 'vitest'
import type { FigureBeside } from '#engine/benchmark/sheet/besideSheet.ts'
import { sheetWall } from '#features/groups/sheetWall.ts'

const row = (id: string, figure: Partial<FigureBeside>) => ({
  title: id.toUpperCase(),
  written: (value: number | null) => (value === null ? '–' : String(value)),
  figure: { kind: 'measure', id, own: 4, median: 5, quartiles: [2, 8], n: 12, withheld: [], ...figure } as FigureBeside,
})
const sections = [
  { title: 'Financing', rows: [row('a', {}), row('b', { n: null, median: null, quartiles: null })] },
  { title: 'Strategy', rows: [row('c', { n: null, median: null, quartiles: null })] },
]

test('a sheet goes on the wall with its quartiles, medians and how many stand behind them, no single cluster', () => {
  const [page] = sheetWall(sections, true)

  expect(page).toMatchObject({ title: 'Financing', views: [{ id: 'a', own: '4', median: '5', n: '12' }] })
  expect(page?.views[0]?.strip).toMatchObject({ own: 0.4, median: 0.5, quartiles: [0.2, 0.8], marks: [] })
})

test('what is withheld stays off the wall, and so does a dimension of which nothing is left', () => {
  const pages = sheetWall(sections, true)

  expect(pages.map(({ title, views }) => [title, views.length])).toEqual([['Financing', 1]])
})

test('without a card of one’s own nobody’s figure stands beside those of the sheet', () => {
  expect(sheetWall(sections, false)[0]?.views[0]?.own).toBe('')
})

import { expect, test } from 'vitest'
import type { ChartContent } from '#ui/charts/chartContent.ts'
import type { ChartTheme } from '#ui/charts/chartTheme.ts'
import { lineOptions } from '#ui/charts/lineOptions.ts'

const content: ChartContent = {
  categories: ['2024', '2025'],
  categoryTitle: 'Reporting year',
  caption: '',
  series: [],
}
const theme = { font: 'serif', fontSize: 16, ink: 'black' } as unknown as ChartTheme
const titleOf = (of: ChartContent): unknown => lineOptions(of, theme, String, true).scales?.['x']

test('categories that are no days are named at the axis, so that years are not taken for names of rounds', () => {
  expect(titleOf(content)).toMatchObject({ title: { display: true, text: 'Reporting year' } })
  expect(titleOf({ ...content, days: [1, 400] })).toMatchObject({ title: { display: false } })
})

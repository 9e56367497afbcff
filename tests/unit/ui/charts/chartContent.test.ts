import { expect, test } from 'vitest'
import { pointAt, tableRows, type ChartContent } from '#ui/charts/chartContent.ts'
import { folded } from '#ui/charts/radarOptions.ts'

const content: ChartContent = {
  categories: ['Structure', 'Financing'],
  categoryTitle: 'Dimension',
  caption: '',
  series: [
    { id: 'own', label: 'You', tone: 'own', values: [0.83, null] },
    { id: 'other', label: 'Belovir', tone: 'partner-1', values: [0.5, 0.25] },
  ],
}

test('the table has a row for each category and says what is not known as such', () => {
  expect(tableRows(content)).toEqual([
    { category: 'Structure', values: [0.83, 0.5] },
    { category: 'Financing', values: [null, 0.25] },
  ])
})

test('the arrow keys speak the same figures', () => {
  expect(pointAt(content, 1, 1)).toEqual({ category: 'Financing', series: 'Belovir', value: 0.25 })
  expect(pointAt(content, 1, 0)?.value).toBeNull()
  expect(pointAt(content, 2, 0)).toBeUndefined()
})

test('a long name of a dimension takes two lines, a short one keeps one', () => {
  expect(folded('Structure')).toBe('Structure')
  expect(folded('Management and cooperation')).toEqual(['Management and', 'cooperation'])
})

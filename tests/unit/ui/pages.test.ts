import { expect, test } from 'vitest'
import { pageOf } from '#ui/pages.ts'

const by = { size: 25, most: 60 }

test('a list that fits stands on one page', () => {
  expect(pageOf(60, 3, by)).toEqual({ page: 1, pages: 1, from: 0, to: 60 })
})

test.each([
  [1, 0, 25],
  [3, 50, 61],
  [9, 50, 61],
  [-2, 0, 25],
])('of a longer one page %d shows places from %d up to %d', (asked, from, to) => {
  expect(pageOf(61, asked, by)).toMatchObject({ pages: 3, from, to })
})

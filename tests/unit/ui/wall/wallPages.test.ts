import { expect, test } from 'vitest'
import { wallPages } from '#ui/wall/wallPages.ts'

const rows = (count: number): readonly { readonly id: string }[] =>
  Array.from({ length: count }, (_, i) => ({ id: String(i) }))

test.each([
  [0, []],
  [7, [7]],
  [8, [4, 4]],
  [15, [5, 5, 5]],
  [16, [6, 6, 4]],
])('%d lines make pages of %j, so that the back row can read each', (count, pages) => {
  const found = wallPages([{ id: 'd', title: 'Financing', views: rows(count) }])

  expect(found.map(({ views }) => views.length)).toEqual(pages)
  expect(found.flatMap(({ views }) => views).map(({ id }) => id)).toEqual(rows(count).map(({ id }) => id))
})

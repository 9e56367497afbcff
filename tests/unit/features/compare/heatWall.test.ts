import { expect, test } from 'vitest'
import type { HeatRow } from '#features/compare/heatMap.ts'
import { heatWallPages } from '#features/compare/heatWall.ts'

const row = (id: string): HeatRow => ({ id, name: id, tone: 'rest', cells: () => [] })
const map = (figures: number, others: number) => ({
  columns: Array.from({ length: figures }, (_, at) => ({ id: String(at), title: '' })),
  rows: [row('own'), ...Array.from({ length: others }, (_, at) => row(String(at)))],
})

test.each([
  [6, 6, ['6 of 7']],
  [6, 7, ['6 of 5', '6 of 4']],
  [8, 7, ['4 of 5', '4 of 5', '4 of 4', '4 of 4']],
  [0, 7, []],
])('a heat map of %d figures and %d others makes pages for a wall, the own on each: %j', (figures, others, told) => {
  const heat = map(figures, others)
  const pages = heatWallPages(heat)

  expect(pages.map(({ columns, rows }) => `${String(columns.length)} of ${String(rows.length)}`)).toEqual(told)
  expect(pages.every(({ rows }) => rows[0]?.id === 'own')).toBe(true)
  const seen = new Set(
    pages.flatMap(({ columns, rows }) => rows.flatMap(({ id }) => columns.map(at => `${id} ${String(at)}`))),
  )
  expect(seen.size).toBe(figures * heat.rows.length)
})

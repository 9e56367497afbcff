import { expect, test } from 'vitest'
import { daysAPoint, differenceFrom } from '#features/plan/routeReasons.ts'
import type { Path } from '#engine/planning/path.ts'

const aPath = (effort: number, raises: Readonly<Record<string, readonly [from: number, to: number, days: number]>>) => {
  const all = Object.entries(raises).map(([indicator, [from, to, days]]) => ({
    indicator,
    from,
    to,
    effort: days,
    answerFirst: false,
  }))
  return { kind: 'path', label: 'crust', effort, raises: all, facts: [], held: [], besides: [] } satisfies Path
}

test('a way is told from the first by its days and by what it raises further, less or not at all', () => {
  const first = aPath(4, { dough: [0, 2, 2], oven: [0, 1, 2] })
  const other = aPath(5.5, { dough: [0, 1, 1], shop: [0, 1, 4.5] })
  expect(differenceFrom(first, other)).toEqual({ days: 1.5, more: ['shop'], less: ['dough', 'oven'] })
  expect(differenceFrom(first, first)).toEqual({ days: 0, more: [], less: [] })
})

test('what a point takes runs from the cheapest raise to the dearest', () => {
  expect(daysAPoint(aPath(10, { dough: [0, 2, 3], oven: [1, 2, 7] }))).toEqual({ least: 1.5, most: 7 })
  expect(daysAPoint(aPath(0, {}))).toBeUndefined()
})

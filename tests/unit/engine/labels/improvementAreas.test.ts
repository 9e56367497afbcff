import { expect, test } from 'vitest'
import type { Area } from '#engine/answers/plan.ts'
import { improvementAreas } from '#engine/labels/improvementAreas.ts'

const none = { date: '', value: null }
const anArea = (parts: Partial<Area>): Area => ({
  indicator: 'direct-contact',
  description: '',
  effect: '',
  first: none,
  second: none,
  ...parts,
})
const improved = (parts: Partial<Area>, direction: 'rising' | 'falling' = 'rising') =>
  improvementAreas([anArea(parts)], () => direction)[0]?.improved
const at = (date: string, value: number) => ({ date, value })

test('an area is described with what is to change and what it does for the cluster', () => {
  const described = [anArea({ description: 'Visits' }), anArea({ description: 'Visits', effect: 'Projects' })]

  expect(improvementAreas(described, () => 'rising').map(area => area.described)).toEqual([false, true])
})

test.each([
  ['more of what is to rise', at('2025-01-31', 0.4), at('2026-09-30', 0.6), 'rising', true],
  ['less of what is to rise', at('2025-01-31', 0.6), at('2026-09-30', 0.4), 'rising', false],
  ['the same', at('2025-01-31', 0.6), at('2026-09-30', 0.6), 'rising', false],
  ['less of what is to fall', at('2025-01-31', 0.1), at('2026-09-30', 0.04), 'falling', true],
  ['entered the other way round', at('2026-09-30', 0.6), at('2025-01-31', 0.4), 'rising', true],
  ['one value', at('2025-01-31', 0.4), none, 'rising', undefined],
  ['a value without a date', at('2025-01-31', 0.4), { date: '', value: 0.6 }, 'rising', undefined],
  ['two values on one day', at('2025-01-31', 0.4), at('2025-01-31', 0.6), 'rising', undefined],
] as const)('improved: %s', (_, first, second, direction, expected) => {
  expect(improved({ first, second }, direction)).toBe(expected)
})

import { describe, expect, test } from 'vitest'
import { areaProblem } from '#engine/labels/areaProblem.ts'
import type { Area } from '#engine/answers/plan.ts'

const area = (first: Area['first'], second: Area['second']): Area => ({
  indicator: 'leaving',
  description: '',
  effect: '',
  first,
  second,
})

describe('two dated figures of an improvement area', () => {
  test.each([
    { case: 'a later, higher figure', from: 40, to: 60, direction: 'rising', problem: undefined },
    { case: 'a later, lower figure where lower is better', from: 9, to: 4, direction: 'falling', problem: undefined },
    { case: 'a later, lower figure', from: 60, to: 40, direction: 'rising', problem: 'worse' },
    { case: 'a later, higher figure where lower is better', from: 4, to: 9, direction: 'falling', problem: 'worse' },
    { case: 'the same figure', from: 40, to: 40, direction: 'rising', problem: 'same' },
  ] as const)('$case: $problem', ({ from, to, direction, problem }) => {
    const found = area({ date: '2026-01-31', value: from }, { date: '2026-10-31', value: to })
    expect(areaProblem(found, direction)).toBe(problem)
  })

  test('are told when the later one stands first, or both are of one day, before their figures are compared', () => {
    const first = { date: '2026-10-31', value: 40 }
    expect(areaProblem(area(first, { date: '2026-01-31', value: null }), 'rising')).toBe('order')
    expect(areaProblem(area(first, { date: '2026-10-31', value: 60 }), 'rising')).toBe('same-day')
    expect(areaProblem(area(first, { date: '', value: null }), 'rising')).toBeUndefined()
  })
})

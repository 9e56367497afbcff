import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '#engine/answers/plan.ts'
import { schedule } from '#engine/planning/schedule.ts'
import { paceFor, spread, undatedSteps, workOfAll } from '#engine/planning/spread.ts'
import { anAction } from '#tests/builders/anAction.ts'

const today = '2026-11-28'
const plan = (...all: readonly Partial<Action>[]) =>
  schedule(
    all.map(parts => anAction({ title: parts.id ?? '', ...parts })),
    today,
  )

describe('days for many steps at once', () => {
  test('follow one another at a pace, each for as long as its work takes', () => {
    // Thirty days of work a month are about one a day: ten days, then five.
    const steps = plan({ id: 'a', effort: 10 }, { id: 'b', effort: 5 })
    expect(spread(steps, '2027-01-01', 30)).toEqual([
      { id: 'a', start: '2027-01-01', due: '2027-01-11' },
      { id: 'b', start: '2027-01-11', due: '2027-01-16' },
    ])
  })

  test('are given to what has none and is still to be done', () => {
    const steps = plan({ id: 'a' }, { id: 'b', due: '2027-01-31' }, { id: 'c', status: 'done' })
    expect(undatedSteps(steps).map(({ action }) => action.id)).toEqual(['a'])
  })

  test('begin after what they wait for, also where that has days of its own', () => {
    const steps = undatedSteps(plan({ id: 'flour', due: '2027-03-31' }, { id: 'bread', effort: 2, after: ['flour'] }))
    expect(spread(steps, '2027-01-01', 30)).toEqual([{ id: 'bread', start: '2027-04-01', due: '2027-04-01' }])
  })

  test('fit between two days at the pace that is worked out for them', () => {
    const steps = plan({ id: 'a', effort: 10 }, { id: 'b', effort: null }, { id: 'c', effort: 19 })
    expect(workOfAll(steps)).toBe(30)
    const pace = paceFor(30, '2027-01-01', '2027-03-31') ?? 0
    // Thirty days of work in ninety days of the calendar.
    expect(pace).toBeCloseTo(10.15, 1)
    expect(spread(steps, '2027-01-01', pace).at(-1)?.due).toBe('2027-03-31')
    expect(paceFor(30, '2027-01-02', '2027-01-01')).toBeUndefined()
  })

  test('never end before they begin, nor begin before what they wait for is done', () => {
    const efforts = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(efforts, fc.integer({ min: 1, max: 40 }), fc.boolean(), (all, pace, waits) => {
        const steps = plan(
          ...all.map((effort, at) => ({
            id: `step-${String(at)}`,
            effort,
            after: waits && at > 0 ? [`step-${String(at - 1)}`] : [],
          })),
        )
        const days = new Map(spread(steps, '2027-02-28', pace).map(each => [each.id, each]))
        for (const { action } of steps) {
          const own = days.get(action.id)
          expect(own !== undefined && own.start <= own.due && own.start >= '2027-02-28').toBe(true)
          for (const before of action.after) expect((days.get(before)?.due ?? '') < (own?.start ?? '')).toBe(true)
        }
      }),
    )
  })
})

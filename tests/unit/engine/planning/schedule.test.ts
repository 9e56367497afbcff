import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '#engine/answers/plan.ts'
import { closesCircle, schedule } from '#engine/planning/schedule.ts'
import { anAction } from '#tests/builders/anAction.ts'

const today = '2026-11-23'
const step = (id: string, parts: Partial<Action> = {}): Action => anAction({ id, title: id, ...parts })
const named = (actions: readonly Action[]): readonly string[] => actions.map(({ id }) => id)

describe('the order of a plan', () => {
  test('puts what is worth most first where no day is said, and what it waits for before it', () => {
    const worth: Readonly<Record<string, number>> = { bake: 3, sell: 2, knead: 1 }
    const plan = schedule(
      [step('knead'), step('bake', { after: ['knead'] }), step('sell'), step('dated', { due: '2027-12-31' })],
      today,
      ({ id }) => worth[id] ?? 0,
    )
    expect(named(plan.map(({ action }) => action))).toEqual(['dated', 'knead', 'bake', 'sell'])
  })

  test('puts what is waited for first, then the earlier day, then the title; without a day last', () => {
    const plan = schedule(
      [
        step('bake', { due: '2026-12-01', after: ['knead'] }),
        step('sell', { due: '2027-01-31' }),
        step('knead', { due: '2027-03-31' }),
        step('clean'),
        step('advertise', { start: '2026-12-15', due: '2027-06-30' }),
      ],
      today,
    )
    expect(named(plan.map(({ action }) => action))).toEqual(['knead', 'bake', 'advertise', 'sell', 'clean'])
  })
})

describe('a step of a plan', () => {
  test('is overdue the day after it is due, and no longer once it is done or dropped', () => {
    const overdue = (parts: Partial<Action>) => schedule([step('bake', parts)], today)[0]?.isOverdue
    expect(overdue({ due: '2026-11-22' })).toBe(true)
    expect(overdue({ due: '2026-11-22', status: 'under-way' })).toBe(true)
    expect(overdue({ due: today })).toBe(false)
    expect(overdue({})).toBe(false)
    expect(overdue({ due: '2026-11-22', status: 'done' })).toBe(false)
    expect(overdue({ due: '2026-11-22', status: 'dropped' })).toBe(false)
  })

  test('waits for what is not done, and is told when that ends after it begins', () => {
    const flour = step('flour', { due: '2027-01-31' })
    const oven = step('oven', { status: 'done' })
    const stall = step('stall', { status: 'dropped' })
    const bake = step('bake', { start: '2027-01-15', due: '2027-02-28', after: ['flour', 'oven', 'stall', 'gone'] })

    const found = schedule([bake, flour, oven, stall], today).find(({ action }) => action.id === 'bake')
    expect(found).toMatchObject({ waitsFor: [flour], tooLate: [flour], doneBy: '2027-02-28' })
  })

  test('is done by the latest day of all it waits for; what is overdue counts from today', () => {
    const days = (actions: readonly Action[]) =>
      Object.fromEntries(schedule(actions, today).map(({ action, doneBy }) => [action.id, doneBy]))
    expect(
      days([
        step('late', { due: '2026-10-31' }),
        step('flour', { due: '2027-01-31' }),
        step('knead', { due: '2026-12-31', after: ['flour', 'late'] }),
        step('bake', { due: '2027-01-10', after: ['knead'] }),
        step('someday'),
        step('sell', { due: '2027-01-10', after: ['someday'] }),
      ]),
    ).toEqual({
      late: today,
      flour: '2027-01-31',
      knead: '2027-01-31',
      bake: '2027-01-31',
      someday: undefined,
      sell: undefined,
    })
  })
})

describe('a circle', () => {
  const knead = step('knead', { after: ['flour'] })
  const bake = step('bake', { after: ['knead'] })

  test('would be closed by waiting for what waits for oneself, near or far', () => {
    const plan = [step('flour'), knead, bake]
    expect(closesCircle(plan, 'flour', 'bake')).toBe(true)
    expect(closesCircle(plan, 'flour', 'flour')).toBe(true)
    expect(closesCircle(plan, 'bake', 'flour')).toBe(false)
  })

  test('that two people closed together is named, and has no day', () => {
    const flour = step('flour', { due: '2026-12-31', after: ['bake'] })
    const plan = [
      flour,
      { ...knead, due: '2026-12-31' },
      { ...bake, due: '2026-12-31' },
      step('sell', { after: ['bake'] }),
    ]
    const found = schedule(plan, today)

    expect(found.filter(({ isInCircle }) => isInCircle).map(({ action }) => action.id)).toHaveLength(3)
    expect(found.map(({ doneBy }) => doneBy)).toEqual([undefined, undefined, undefined, undefined])
  })
})

test('each step stands once, and behind all it waits for, whatever the plan', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const plans = fc.tuple(
    ...ids.map((id, index) =>
      fc.record({
        id: fc.constant(id),
        due: fc.constantFrom('', '2026-10-31', '2026-12-31', '2027-06-30'),
        // Only on earlier ones: no circle.
        after: fc.subarray(ids.slice(0, index)),
        status: fc.constantFrom('open' as const, 'done' as const),
      }),
    ),
  )
  fc.assert(
    fc.property(plans, parts => {
      const found = schedule(
        parts.map(({ id, ...others }) => step(id, others)),
        today,
      )
      const order = found.map(({ action }) => action.id)
      expect(order.toSorted()).toEqual(ids)
      for (const { action, doneBy, waitsFor } of found) {
        for (const id of action.after) expect(order.indexOf(id)).toBeLessThan(order.indexOf(action.id))
        for (const other of waitsFor) if (doneBy !== undefined) expect(other.due <= doneBy).toBe(true)
      }
    }),
  )
})

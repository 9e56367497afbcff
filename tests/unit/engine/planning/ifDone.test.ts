import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '#engine/answers/plan.ts'
import { judge } from '#engine/labels/judge.ts'
import { cheapestPath } from '#engine/planning/cheapestPath.ts'
import { ifDone, ifDoneInTime, type Standing } from '#engine/planning/ifDone.ts'
import type { PathInput } from '#engine/planning/pathModel.ts'
import { anAction } from '#tests/builders/anAction.ts'
import { aPlan, aRule, type Craft } from '#tests/builders/aPlan.ts'
import { answered } from '#tests/builders/answers.ts'

const crafts: readonly Craft[] = [
  { id: 'dough', at: 0, points: [0, 1, 2], days: [4, 1] },
  { id: 'oven', at: 1, points: [0, 1, 2], days: [1, 3] },
  { id: 'shop', at: undefined, points: [0, 1, 2], days: [2, 9], dimension: 'trade' },
]
const half = aRule('share', { kind: 'share', of: 'quality', from: 0.5 })
const counted = aRule('ovens', {
  kind: 'fact',
  condition: { id: 'two', measure: { value: 'oven' }, from: 2, basis: 'assumed' },
})
const rules = [half, counted]

const standingOf = (all: readonly Craft[], { assessments }: PathInput): Standing => ({
  answers: answered(Object.fromEntries(all.flatMap(({ id, at }) => (at === undefined ? [] : [[id, at]])))),
  asOf: '2026-10-31',
  assessments,
})
const input = aPlan(crafts, rules)
const standing = standingOf(crafts, input)
const judged = ({ pack, enteredLists }: PathInput, found: Standing) =>
  judge(
    pack.scheme,
    { bank: pack.bank, history: [], areas: [], evidence: [], enteredLists, ...found },
    '2026-11-23',
  ).get('crust')

const dough = anAction({ id: 'dough', indicator: 'dough', target: 2, due: '2027-01-31' })
const shop = anAction({ id: 'shop', indicator: 'shop', target: 1, due: '2026-12-31' })
const oven = anAction({ id: 'oven', requirement: 'crust/ovens', due: '2027-03-31' })

describe('what would be so if all of the plan were done', () => {
  test('is every indicator at the band that is aimed at, and the share that follows', () => {
    // Today 0 + 1 of 6 points are sure, the shop open: 1/6 to 3/6. Dough to 2 and shop to 1 make 4 of 6.
    const found = ifDone(input.pack, standing, [dough, shop]).assessments.get('quality')

    expect(standing.assessments.get('quality')?.share).toEqual({ value: null, least: 1 / 6, greatest: 3 / 6 })
    expect(found?.share).toEqual({ value: 4 / 6, least: 4 / 6, greatest: 4 / 6 })
    expect(found?.dimensions.map(({ points }) => points.least)).toEqual([3, 1])
    expect(found?.indicators.get('dough')).toMatchObject({ points: 2, band: 2, measure: null })
  })

  test('names each raise with the step that takes it highest', () => {
    const first = anAction({ id: 'first', indicator: 'dough', target: 1 })
    expect(ifDone(input.pack, standing, [first, dough, shop]).raises).toMatchObject([
      { action: { id: 'dough' }, from: 0, to: 2 },
      { action: { id: 'shop' }, from: null, to: 1 },
    ])
  })

  test('counts what is open and under way; what is done waits for its answer, what is dropped brings nothing', () => {
    const statuses = ['open', 'under-way', 'done', 'dropped'] as const
    expect(statuses.map(status => ifDone(input.pack, standing, [{ ...dough, status }]).raises.length)).toEqual([
      1, 1, 0, 0,
    ])
  })

  test('never lowers, and makes nothing of an aim that no band has or an indicator that is not there', () => {
    const aims = [
      anAction({ indicator: 'oven', target: 0 }),
      anAction({ indicator: 'oven', target: null }),
      anAction({ indicator: 'nothing', target: 2 }),
      anAction({ indicator: 'dough', target: -1 }),
    ]
    expect(ifDone(input.pack, standing, aims)).toMatchObject({ raises: [], answers: standing.answers })
  })

  test('is judged like any round: requirements met, n of m', () => {
    expect(judged(input, standing)).toMatchObject({ met: 0, known: 2, verdict: 'not-ready' })
    expect(judged(input, ifDone(input.pack, standing, [dough]))).toMatchObject({ met: 1, verdict: 'not-ready' })
    expect(judged(input, ifDone(input.pack, standing, [dough, oven]))).toMatchObject({ met: 2, verdict: 'ready' })
  })

  test('leaves what is so today as it is', () => {
    const before = JSON.stringify([standing.answers, [...standing.assessments]])
    ifDone(input.pack, standing, [dough, shop, oven])
    expect(JSON.stringify([standing.answers, [...standing.assessments]])).toBe(before)
  })
})

describe('what would be so in time', () => {
  test('grows day by day as steps are done, each with those before it', () => {
    const free = anAction({ id: 'free', due: '2026-12-15' })
    const undated = anAction({ id: 'undated', indicator: 'oven', target: 2 })
    const late = { ...shop, due: '2026-10-31' }
    const found = ifDoneInTime(input.pack, standing, [oven, dough, late, free, undated], '2026-11-23')

    // Overdue counts from today: shop 1 (2 of 6, sure), then dough 2 (4 of 6), then the fact.
    expect(found.map(({ day, assessments }) => [day, assessments.get('quality')?.share.least])).toEqual([
      ['2026-11-23', 2 / 6],
      ['2027-01-31', 4 / 6],
      ['2027-03-31', 4 / 6],
    ])
    expect(found.map(each => judged(input, each)?.met)).toEqual([0, 1, 2])
  })
})

test('with a cheapest path as its plan every known requirement of answers would be met', () => {
  const craft = (id: string) =>
    fc.record({
      id: fc.constant(id),
      at: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
      points: fc.constant([0, 1, 2]),
      days: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
      dimension: fc.constantFrom('crumb', 'trade'),
    })
  const worlds = fc.record({
    crafts: fc.tuple(craft('dough'), craft('oven'), craft('shop'), craft('stall')),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(worlds, ({ crafts: all, from }) => {
      const plan = aPlan(all, [aRule('share', { kind: 'share', of: 'quality', from }), counted])
      const path = cheapestPath(plan)
      if (path.kind === 'blocked') return
      const actions: readonly Action[] = [
        ...path.raises.map(({ indicator, to }) => anAction({ id: indicator, indicator, target: to })),
        ...path.facts.map(({ requirement }) => anAction({ id: requirement, requirement: `crust/${requirement}` })),
      ]
      const found = ifDone(plan.pack, standingOf(all, plan), actions)
      expect(judged(plan, found)).toMatchObject({ met: 2, known: 2 })
      expect(found.raises.length).toBe(path.raises.length)
    }),
  )
})

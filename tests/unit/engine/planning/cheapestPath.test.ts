import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cheapestPath } from '#engine/planning/cheapestPath.ts'
import type { Requirement } from '#engine/questionnaire/labelScheme.ts'
import { aPlan, aRule, type Craft } from '#tests/builders/aPlan.ts'

const half = aRule('share', { kind: 'share', of: 'quality', from: 0.5 })
const crafts: readonly Craft[] = [
  { id: 'dough', at: 0, points: [0, 1, 2], days: [4, 1] },
  { id: 'oven', at: 1, points: [0, 1, 2], days: [1, 3] },
  { id: 'shop', at: undefined, points: [0, 1, 2], days: [2, 9], dimension: 'trade' },
]

describe('the cheapest path', () => {
  test('raises what brings a point for the fewest days', () => {
    // 1 of 6 points; 3 are needed. Shop to 1 (2 days) and oven to 2 (3 days) make 5; dough to 2 alone also takes 5.
    const path = cheapestPath(aPlan(crafts, [half]))

    expect(path).toMatchObject({
      kind: 'path',
      effort: 5,
      raises: [{ indicator: 'dough', from: 0, to: 2, effort: 5, answerFirst: false }],
      held: [{ indicator: 'oven', points: 1 }],
    })
  })

  test('keeps a lock, and then says what opens the way when nothing else can', () => {
    expect(cheapestPath(aPlan(crafts, [half], { locks: { dough: true } }))).toMatchObject({
      raises: [
        { indicator: 'oven', to: 2 },
        { indicator: 'shop', to: 1, answerFirst: true },
      ],
      effort: 5,
    })
    expect(cheapestPath(aPlan(crafts, [half], { locks: { dough: true, oven: true, shop: true } }))).toEqual({
      kind: 'blocked',
      label: 'crust',
      locks: ['dough'],
      requirements: [],
    })
  })

  test('holds only what is asked for where no share of points is', () => {
    const settled: readonly Craft[] = [
      { id: 'dough', at: 1, points: [0, 1, 2], days: [4, 1] },
      { id: 'oven', at: 1, points: [0, 1, 2], days: [1, 3] },
      { id: 'shop', at: 1, points: [0, 1, 2], days: [2, 9], dimension: 'trade' },
    ]
    const oven = aRule('oven', { kind: 'band', indicator: 'oven', points: 1 })
    const trade = aRule('trade', { kind: 'share', of: 'quality', dimension: 'trade', from: 0.5 })

    expect(cheapestPath(aPlan(settled, [oven]))).toMatchObject({ held: [{ indicator: 'oven', points: 1 }] })
    expect(cheapestPath(aPlan(settled, [oven, trade]))).toMatchObject({
      held: [
        { indicator: 'oven', points: 1 },
        { indicator: 'shop', points: 1 },
      ],
    })
  })

  test('leaves a line in own words to an act beside its steps', () => {
    const list = aRule('list', { kind: 'list' }, { by: 'act' })
    const hall = { ...aRule('list/hall', { kind: 'stated', text: 'A hall', isMet: false }), by: 'act' } as const
    const dough = aRule('dough', { kind: 'band', indicator: 'dough', points: 1 })
    const beside = (lines: readonly Requirement[]) =>
      cheapestPath(aPlan(crafts, [list], { enteredLists: new Map([['list', lines]]) }))

    expect(beside([dough, hall])).toMatchObject({
      raises: [{ indicator: 'dough', to: 1 }],
      besides: [{ requirement: 'list', by: 'act' }],
    })
    expect(beside([dough])).toMatchObject({ raises: [{ indicator: 'dough', to: 1 }], besides: [] })
  })

  test('takes the efforts that the organisation sets', () => {
    expect(cheapestPath(aPlan(crafts, [half], { efforts: { 'shop/1': 0.5, 'shop/2': 0.5 } }))).toMatchObject({
      raises: [{ indicator: 'shop', to: 2, effort: 1 }],
      effort: 1,
    })
  })

  test('meets a least share of each dimension, and a band that a rule or an entered list asks for', () => {
    const trade = aRule('trade', { kind: 'share', of: 'quality', dimension: 'trade', from: 1 })
    const oven = aRule('oven', { kind: 'band', indicator: 'oven', points: 2 })
    const list = aRule('list', { kind: 'list' }, { by: 'act' })
    const entered = new Map([['list', [aRule('dough', { kind: 'band', indicator: 'dough', points: 1 })]]])

    expect(cheapestPath(aPlan(crafts, [trade, oven, list], { enteredLists: entered }))).toMatchObject({
      raises: [
        { indicator: 'dough', to: 1 },
        { indicator: 'oven', to: 2 },
        { indicator: 'shop', to: 2 },
      ],
      effort: 4 + 3 + 11,
      besides: [],
    })
  })

  test('names the requirement that nothing can meet', () => {
    const heavens = aRule('heavens', { kind: 'band', indicator: 'oven', points: 3 })

    expect(cheapestPath(aPlan(crafts, [half, heavens]))).toEqual({
      kind: 'blocked',
      label: 'crust',
      locks: [],
      requirements: ['heavens'],
    })
  })

  test('a fact not yet true is a step; acts, time and the awarding body stand beside', () => {
    const members = aRule(
      'members',
      { kind: 'fact', condition: { id: 'c', measure: { value: 'dough' }, from: 9, basis: 'assumed' } },
      { effort: 10 },
    )
    const list = aRule('list', { kind: 'list' }, { by: 'act' })
    const visit = aRule('visit', { kind: 'event', event: 'audit' }, { by: 'awarding-body' })
    const idle = aRule('idle', { kind: 'band', indicator: 'dough', points: 2 }, { active: false })

    expect(cheapestPath(aPlan(crafts, [members, list, visit, idle]))).toMatchObject({
      effort: 10,
      raises: [],
      facts: [{ requirement: 'members', needed: 9, found: 0, effort: 10 }],
      besides: [
        { requirement: 'list', by: 'act' },
        { requirement: 'visit', by: 'awarding-body' },
      ],
    })
  })

  test('pays one act once: what a required fact brings by itself costs nothing more', () => {
    const two = aRule(
      'two',
      { kind: 'fact', condition: { id: 'c', measure: { value: 'dough' }, from: 1, basis: 'assumed' } },
      { effort: 10 },
    )
    // 1 of 6 points, 3 are needed: the fact takes dough to 1; its second step is the cheapest point that lacks.
    expect(cheapestPath(aPlan(crafts, [half, two]))).toMatchObject({
      effort: 10 + 1,
      raises: [{ indicator: 'dough', from: 0, to: 2, effort: 1 }],
      facts: [{ requirement: 'two', effort: 10 }],
    })
    // It comes with the fact where no point is asked for, and is held out by a lock.
    expect(cheapestPath(aPlan(crafts, [two]))).toMatchObject({ effort: 10 })
    expect(cheapestPath(aPlan(crafts, [half, two], { locks: { dough: true } }))).toMatchObject({
      effort: 10 + 3 + 2,
      raises: [{ indicator: 'oven' }, { indicator: 'shop' }],
    })
  })

  test('can be asked for the fewest indicators, or for small steps', () => {
    const plan = aPlan(
      [
        { id: 'a', at: 0, points: [0, 1, 2], days: [8, 8] },
        { id: 'b', at: 0, points: [0, 1, 2], days: [1, 20] },
        { id: 'c', at: 0, points: [0, 1, 2], days: [1, 20] },
        { id: 'd', at: 0, points: [0, 1, 2], days: [9, 9] },
      ],
      [aRule('quarter', { kind: 'share', of: 'quality', from: 0.25 })],
    )
    const raised = (aim: 'effort' | 'fewest' | 'gentle') => {
      const path = cheapestPath(plan, aim)
      return path.kind === 'path' ? path.raises.map(({ indicator, to }) => [indicator, to]) : []
    }

    expect(raised('effort')).toEqual([
      ['b', 1],
      ['c', 1],
    ])
    expect(raised('fewest')).toEqual([['a', 2]])
    expect(raised('gentle')).toEqual([
      ['b', 1],
      ['c', 1],
    ])
  })
})

/** Any small bakery: up to five crafts in two dimensions, with halves of points and of days. */
const anyCrafts = fc
  .array(
    fc.record({
      at: fc.option(fc.nat(2), { nil: undefined }),
      points: fc.constantFrom([0, 1, 2], [0, 0.5, 3], [1, 2, 4]),
      days: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })),
      dimension: fc.constantFrom('crumb', 'trade'),
      locked: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(all => all.map((craft, index) => ({ ...craft, id: `craft-${String(index)}`, days: craft.days.map(d => d / 2) })))
const share = fc.constantFrom(0, 0.25, 0.5, 0.8, 1)

test('no cheaper path exists: as cheap as the cheapest of all ways, and blocked when there is none', () => {
  fc.assert(
    fc.property(anyCrafts, share, share, fc.nat(4), fc.constantFrom(0, 1, 2), (all, whole, trade, which, points) => {
      const rules = [
        aRule('whole', { kind: 'share', of: 'quality', from: whole }),
        aRule('trade', { kind: 'share', of: 'quality', dimension: 'trade', from: trade }),
        aRule('band', { kind: 'band', indicator: `craft-${String(which)}`, points }),
      ]
      const hasBand = which < all.length
      const locks = Object.fromEntries(all.flatMap(({ id, locked }) => (locked ? [[id, true as const]] : [])))
      const path = cheapestPath(aPlan(all, hasBand ? rules : rules.slice(0, 2), { locks }))
      const cheapest = bruteForce(all, { whole, trade, band: hasBand ? { which, points } : undefined })

      expect(path.kind === 'path' ? path.effort : undefined).toBe(cheapest)
      if (path.kind === 'path') expect(path.raises.filter(({ indicator }) => locks[indicator])).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('no cheaper path exists where a required fact brings points: one act is counted once', () => {
  fc.assert(
    fc.property(anyCrafts, share, fc.integer({ min: 1, max: 2 }), (all, whole, from) => {
      const condition = { id: 'c', measure: { value: 'craft-0' }, from, basis: 'assumed' } as const
      const rules = [
        aRule('whole', { kind: 'share', of: 'quality', from: whole }),
        aRule('fact', { kind: 'fact', condition }, { effort: 7 }),
      ]
      const locks = Object.fromEntries(all.flatMap(({ id, locked }) => (locked ? [[id, true as const]] : [])))
      const path = cheapestPath(aPlan(all, rules, { locks }))
      const isMet = (all[0]?.at ?? 0) >= from
      const then = all.map((craft, index) => (index > 0 || craft.locked || isMet ? craft : { ...craft, at: from }))
      const cheapest = bruteForce(then, { whole, trade: 0, band: undefined })

      expect(path.kind === 'path' ? path.effort : undefined).toBe(
        cheapest === undefined ? undefined : cheapest + (isMet ? 0 : 7),
      )
    }),
    { numRuns: 200 },
  )
})

test('opening the locks it names opens a way, and no smaller set does', () => {
  fc.assert(
    fc.property(anyCrafts, share, share, (all, whole, trade) => {
      const rules = [
        aRule('whole', { kind: 'share', of: 'quality', from: whole }),
        aRule('trade', { kind: 'share', of: 'quality', dimension: 'trade', from: trade }),
      ]
      const locks = Object.fromEntries(all.flatMap(({ id, locked }) => (locked ? [[id, true as const]] : [])))
      const path = cheapestPath(aPlan(all, rules, { locks }))
      fc.pre(path.kind === 'blocked')
      const opens = (open: readonly string[]): boolean => {
        const left = Object.fromEntries(Object.entries(locks).filter(([id]) => !open.includes(id)))
        return cheapestPath(aPlan(all, rules, { locks: left })).kind === 'path'
      }

      expect(opens(path.locks)).toBe(true)
      const smaller = subsets(Object.keys(locks)).filter(({ length }) => length < path.locks.length)
      expect(smaller.filter(opens)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

/** Every choice out of some, none and all among them. */
function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>((sets, id) => [...sets, ...sets.map(each => [...each, id])], [[]])
}

interface Wanted {
  readonly whole: number
  readonly trade: number
  readonly band: { readonly which: number; readonly points: number } | undefined
}

/** The least days over all ways to choose a band for each craft; undefined when none will do. */
function bruteForce(
  all: readonly (Craft & { readonly locked: boolean })[],
  { whole, trade, band }: Wanted,
): number | undefined {
  let best: number | undefined
  const bands = all.map(({ at = 0, locked, points }) =>
    points.map((_, index) => index).filter(index => index >= at && (!locked || index === at)),
  )
  const walk = (chosen: readonly number[]): void => {
    if (chosen.length < all.length) {
      for (const next of bands[chosen.length] ?? []) walk([...chosen, next])
      return
    }
    if (!reaches(all, chosen, whole) || !reaches(all, chosen, trade, 'trade')) return
    const picked = all[band?.which ?? 0]?.points[chosen[band?.which ?? 0] ?? 0] ?? 0
    if (band !== undefined && picked < band.points) return
    const days = all.reduce((sum, craft, i) => sum + daysTo(craft, chosen[i] ?? 0), 0)
    if (best === undefined || days < best) best = days
  }
  walk([])
  return best
}

function reaches(all: readonly Craft[], chosen: readonly number[], share: number, dimension?: string): boolean {
  const counted = all.flatMap((craft, i) =>
    dimension === undefined || craft.dimension === dimension ? [{ craft, band: chosen[i] ?? 0 }] : [],
  )
  const possible = counted.reduce((sum, { craft }) => sum + (craft.points.at(-1) ?? 0), 0)
  const got = counted.reduce((sum, { craft, band }) => sum + (craft.points[band] ?? 0), 0)
  return possible === 0 || got / possible >= share
}

function daysTo({ at = 0, days }: Craft, band: number): number {
  return days.slice(at, band).reduce((sum, each) => sum + each, 0)
}

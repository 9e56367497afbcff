import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathModel } from '#engine/planning/pathModel.ts'
import { routesTo } from '#engine/planning/routes.ts'
import { aPlan, aRule, type Craft } from '#tests/builders/aPlan.ts'

const half = aRule('share', { kind: 'share', of: 'quality', from: 0.5 })
const crafts: readonly Craft[] = [
  { id: 'dough', at: 0, points: [0, 1, 2], days: [1, 1] },
  { id: 'oven', at: 0, points: [0, 1, 2], days: [2, 2] },
  { id: 'shop', at: 0, points: [0, 1, 2], days: [3, 3] },
]
const found = (rules = [half], locks: Readonly<Record<string, true>> = {}, all = crafts) =>
  routesTo(pathModel(aPlan(all, rules, { locks })))
const told = ({ routes }: ReturnType<typeof found>) =>
  routes.map(({ kind, path, without, opens }) => [kind, path.effort, without, opens])

describe('the ways to a label', () => {
  test('are the least work, and others that do without one of its steps: three where there can be', () => {
    // 3 of 6 points: dough to 2 (2 days) and oven to 1 (2 days); no other choice has fewer indicators, or smaller steps
    // but all three to 1 (6 days). Without dough: oven to 2 and shop to 1 (4 + 3 days).
    expect(told(found())).toEqual([
      ['least', 4, [], []],
      ['gentle', 6, [], []],
      ['other', 7, ['dough'], []],
    ])
  })

  test('go on past the steps of the second where the first has only one', () => {
    const sixth = aRule('share', { kind: 'share', of: 'quality', from: 1 / 6 })
    expect(told(found([sixth]))).toEqual([
      ['least', 1, [], []],
      ['other', 2, ['dough'], []],
      ['other', 3, ['dough', 'oven'], []],
    ])
  })

  test('keep what is locked first; what that costs stands beside it', () => {
    const { routes } = found([half], { dough: true })
    expect(routes[0]).toMatchObject({ kind: 'locks', opens: [], path: { effort: 7 } })
    expect(routes.find(({ kind }) => kind === 'least')).toMatchObject({ opens: ['dough'], path: { effort: 4 } })
  })

  test('open as few locks as can be where they leave none, and name them', () => {
    const { routes, blocked } = found([half], { dough: true, oven: true, shop: true })
    expect(blocked).toMatchObject({ locks: ['dough', 'oven'] })
    expect(routes[0]).toMatchObject({ kind: 'opened', opens: ['dough', 'oven'], path: { effort: 4 } })
  })

  test('are none where a rule cannot be met at all', () => {
    const heavens = aRule('heavens', { kind: 'band', indicator: 'oven', points: 3 })
    expect(found([half, heavens], { dough: true })).toMatchObject({
      routes: [],
      blocked: { locks: [], requirements: ['heavens'] },
    })
  })

  test('never raise what is locked but where they say so, are never the same twice, and are three at most', () => {
    const anyLocks = fc.subarray(crafts.map(({ id }) => id))
    fc.assert(
      fc.property(anyLocks, fc.constantFrom(0.1, 0.3, 0.5, 0.8, 1), (locked, from) => {
        const locks = Object.fromEntries(locked.map(id => [id, true as const]))
        const { routes, blocked } = found([aRule('share', { kind: 'share', of: 'quality', from })], locks)
        for (const { path, opens } of routes)
          expect(path.raises.map(({ indicator }) => indicator).filter(id => locked.includes(id))).toEqual(opens)
        if (blocked === undefined) expect(routes[0]?.opens).toEqual([])
        expect(new Set(routes.map(({ path }) => JSON.stringify(path.raises))).size).toBe(routes.length)
        expect(routes.length).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('rest on plain data alone, which a worker can be handed', () => {
    const model = pathModel(aPlan(crafts, [half], { locks: { dough: true } }))
    expect(structuredClone(model)).toEqual(model)
    expect(routesTo(structuredClone(model))).toEqual(routesTo(model))
  })
})

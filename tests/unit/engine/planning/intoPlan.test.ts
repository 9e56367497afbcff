import { describe, expect, test } from 'vitest'
import type { Action } from '#engine/answers/plan.ts'
import { intoPlan, type Steps } from '#engine/planning/intoPlan.ts'
import { anAction } from '#tests/builders/anAction.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'

const learning = { indicator: 'learning', to: 1, effort: 2 }
const focus = { indicator: 'focus', to: 2, effort: 8 }
const committed = { requirement: 'committed', effort: 10 }
const steps = (parts: Partial<Steps> = {}): Steps => ({ label: 'gold', raises: [learning], facts: [], ...parts })
const lay = (actions: readonly Partial<Action>[], asked = steps()) =>
  intoPlan(
    asked,
    actions.map((parts, index) => anAction({ id: `a${index}`, ...parts })),
    { pack, efforts: {} },
  )

describe('steps that are taken into a plan', () => {
  test('are new where nothing aims there', () => {
    const laid = lay([{ title: 'Learning' }])
    expect(laid).toMatchObject({ raises: [learning], higher: [], others: [], isAllThere: false })
    expect(laid.places.size).toBe(0)
  })

  test('are there where a step aims as high or higher: its days are counted once', () => {
    const laid = lay([{ indicator: 'learning', target: 2, effort: 6 }])
    expect(laid).toMatchObject({ raises: [], higher: [], others: [], isAllThere: true })
    expect(laid.places.get('learning')?.kind).toBe('planned')
  })

  test('take a step higher that aims lower, with the days of what is new alone', () => {
    // Learning takes 2 days to 1 point and 4 more to 2; somebody said 3 for the first.
    const laid = lay(
      [{ indicator: 'learning', target: 1, effort: 3 }],
      steps({ raises: [{ ...learning, to: 2, effort: 6 }] }),
    )
    expect(laid.raises).toEqual([])
    expect(laid.higher).toMatchObject([{ action: { id: 'a0' }, target: 2, effort: 7 }])
    expect(laid.isAllThere).toBe(false)
  })

  test('are new where a step for them was dropped, and there where one is done', () => {
    expect(lay([{ indicator: 'learning', target: 1, status: 'dropped' }]).raises).toEqual([learning])
    const done = lay([{ indicator: 'learning', target: 1, status: 'done' }])
    expect(done).toMatchObject({ raises: [], isAllThere: true })
    expect(done.places.get('learning')?.kind).toBe('done')
  })

  test('bring a fact once, though two labels ask for it', () => {
    const asked = steps({ raises: [], facts: [committed] })
    expect(lay([{ requirement: 'bronze/committed' }], asked)).toMatchObject({ facts: [], isAllThere: true })
    expect(lay([{ requirement: 'bronze/posts' }], asked).facts).toEqual([committed])
  })

  test('leave others in the plan that were not begun, which the way does without; those of one’s own are none', () => {
    const { others } = lay([
      { indicator: 'focus', target: 2 },
      { indicator: 'staff', target: 1, status: 'under-way' },
      { indicator: 'services', target: null },
      { title: 'Ask the members' },
      { requirement: 'silver/interval' },
    ])
    expect(others.map(({ id }) => id)).toEqual(['a0'])
    expect(lay([{ indicator: 'focus', target: 1 }], steps({ raises: [focus] })).others).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { goalIn, goalsOf, labelOfGoal, preparationOf, preparingIn, scoredIn, topicsIn } from '#engine/labels/aims.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { goals as goalsOfWelcome } from '#features/welcome/goals.ts'
import { aPlan, aRule } from '#tests/builders/aPlan.ts'
import { europeanPack } from '#tests/packs/packFiles.ts'

describe('what somebody may come for in the European scheme', () => {
  test('is what Welcome asks, before the pack is loaded', () => {
    expect(goalsOf(europeanPack).map(({ id }) => id)).toEqual(goalsOfWelcome)
  })

  test.each([
    ['bronze', 'bronze', 'silver', 'benchmarking'],
    ['renew-bronze', 'bronze', 'silver', 'benchmarking'],
    ['silver', 'silver', 'gold', 'quality'],
    ['gold', 'gold', 'gold', 'quality'],
    ['compare', 'bronze', 'bronze', 'quality'],
    ['not-sure', 'bronze', 'bronze', 'benchmarking'],
    // Of another scheme, or of nobody: as if nothing were decided.
    ['beacon', 'bronze', 'bronze', 'benchmarking'],
  ])('%s shows %s, then %s, and asks %s first', (id, label, next, questionnaire) => {
    const goal = goalIn(europeanPack, id)
    expect(goal && [labelOfGoal(goal), goal.next, goal.questionnaires[0]]).toEqual([label, next, questionnaire])
  })

  test('is prepared by the questionnaire with points, and by that of the interview', () => {
    expect(scoredIn(europeanPack)).toBe('quality')
    expect(preparingIn(europeanPack)).toEqual(['quality', 'benchmarking'])
    expect(topicsIn(europeanPack)).toBe('benchmarking')
    const prepared = europeanPack.scheme.labels.map(label => preparationOf(label, europeanPack))
    expect(prepared).toEqual(['benchmarking', 'quality', 'quality'])
  })
})

describe('a scheme that says nothing of goals', () => {
  const { pack } = aPlan(
    [{ id: 'dough', at: 0, points: [0, 1], days: [1] }],
    [aRule('dough', { kind: 'band', indicator: 'dough', points: 1 })],
  )
  const [crust] = pack.scheme.labels
  const two: Pack = {
    ...pack,
    scheme: { ...pack.scheme, labels: crust === undefined ? [] : [crust, { ...crust, id: 'loaf' }] },
  }
  const [scored] = pack.questionnaires.keys()

  test('has each of its labels as one, in their order', () => {
    expect(goalsOf(two)).toEqual([
      { id: 'crust', label: 'crust', next: 'loaf', questionnaires: [scored] },
      { id: 'loaf', label: 'loaf', next: 'loaf', questionnaires: [scored] },
    ])
    expect(goalIn(two, 'gold')?.id).toBe('crust')
    expect(topicsIn(two)).toBe('')
  })
})

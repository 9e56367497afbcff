import { describe, expect, test } from 'vitest'
import { aRequirement, bakers, judgedAlone, someEvidence } from './builders.ts'

describe('improvement areas', () => {
  const area = (described: boolean, improved: boolean | undefined) => ({ indicator: 'crispness', described, improved })

  test('are not yet known where nothing can be entered', () => {
    const requirement = aRequirement('areas', { kind: 'areas', count: 3, what: 'named' }, { by: 'act' })

    expect(judgedAlone(requirement)).toMatchObject({ state: 'not-yet-known', needed: 3, found: null })
  })

  test.each([
    { what: 'named', areas: [area(false, undefined)], state: 'not-met', found: 1 },
    { what: 'named', areas: [area(false, undefined), area(false, undefined)], state: 'met', found: 2 },
    { what: 'described', areas: [area(true, undefined), area(false, true)], state: 'not-met', found: 1 },
    { what: 'described', areas: [area(true, undefined), area(true, undefined)], state: 'met', found: 2 },
    { what: 'improved', areas: [area(true, true), area(true, true)], state: 'met', found: 2 },
    { what: 'improved', areas: [area(true, true), area(true, false)], state: 'not-met', found: 1 },
    { what: 'improved', areas: [area(true, true), area(true, undefined)], state: 'not-yet-known', found: null },
  ] as const)('two $what, of $areas: $state', ({ what, areas, state, found }) => {
    const requirement = aRequirement('areas', { kind: 'areas', count: 2, what }, { by: 'act' })

    expect(judgedAlone(requirement, { areas })).toMatchObject({ state, needed: 2, found })
  })
})

describe('evidence', () => {
  const evidence = aRequirement('evidence', { kind: 'evidence', from: 2 }, { by: 'act' })

  test('counts indicators that something shows, not papers', () => {
    const twoOfOne = [someEvidence('crispness', 'a'), someEvidence('crispness', 'b')]

    expect(judgedAlone(evidence, { evidence: twoOfOne })).toMatchObject({ state: 'not-met', needed: 2, found: 1 })
    expect(judgedAlone(evidence, { evidence: [...twoOfOne, someEvidence('smell', 'c')] }).state).toBe('met')
  })

  test('counts every indicator that one paper shows', () => {
    const forTwo = { ...someEvidence('crispness', 'a'), alsoFor: ['smell'] }

    expect(judgedAlone(evidence, { evidence: [forTwo] })).toMatchObject({ state: 'met', found: 2 })
  })

  test('is not yet known where none can be entered', () => {
    expect(judgedAlone(evidence).state).toBe('not-yet-known')
  })
})

describe('a list that the scheme does not publish', () => {
  const list = aRequirement('minimum', { kind: 'list' }, { by: 'act' })
  const ovens = aRequirement('ovens', {
    kind: 'fact',
    condition: { id: 'ovens', measure: { value: 'ovens' }, from: 2, basis: 'entered' },
  })
  const entered = new Map([['minimum', [aRequirement('bakers', bakers), ovens]]])

  test('is not yet known until the organisation enters it', () => {
    expect(judgedAlone(list)).toMatchObject({ state: 'not-yet-known', needed: null, found: null })
  })

  test.each([
    { values: { bakers: 20, ovens: 2 }, state: 'met', found: 2 },
    { values: { bakers: 20, ovens: 1 }, state: 'not-met', found: 1 },
    { values: { bakers: 20 }, state: 'not-yet-known', found: 1 },
    { values: { ovens: 1 }, state: 'not-met', found: 0 },
  ])('is as good as its entries once entered: $values is $state', ({ values, state, found }) => {
    expect(judgedAlone(list, { values, enteredLists: entered })).toMatchObject({ state, needed: 2, found })
  })
})

import { describe, expect, test } from 'vitest'
import type { ConditionTest } from '#engine/questionnaire/condition.ts'
import type { RequirementKind } from '#engine/questionnaire/labelScheme.ts'
import { aRequirement, bakers, judgedAlone } from './builders.ts'

function fact(condition: ConditionTest): RequirementKind {
  return { kind: 'fact', condition: { id: 'c', basis: 'assumed', ...condition } }
}

describe('a fact', () => {
  test.each([
    { values: { bakers: 15 }, state: 'met', found: 15, because: 'exactly enough' },
    { values: { bakers: 14 }, state: 'not-met', found: 14, because: 'one short' },
    { values: { bakers: 0 }, state: 'not-met', found: 0, because: 'zero is an answer' },
    { values: {}, state: 'not-yet-known', found: null, because: 'not answered' },
  ])('of at least 15: $values is $state, $because', ({ values, state, found }) => {
    expect(judgedAlone(aRequirement('enough', bakers), { values })).toMatchObject({ state, needed: 15, found })
  })

  test('marked unknown is not yet known', () => {
    expect(judgedAlone(aRequirement('enough', bakers), { unknown: { bakers: '' } }).state).toBe('not-yet-known')
  })

  const atMostTwo = { measure: { value: 'breaks' }, upTo: 2 } as const
  test.each([
    { condition: { measure: { value: 'bakers' }, over: 15 }, values: { bakers: 15 }, state: 'not-met', found: 15 },
    { condition: atMostTwo, values: { breaks: 2 }, state: 'met', found: 2 },
    { condition: atMostTwo, values: { breaks: 3 }, state: 'not-met', found: 3 },
    { condition: { measure: { value: 'breaks' }, under: 2 }, values: { breaks: 2 }, state: 'not-met', found: 2 },
    { condition: { question: 'listed', is: 'yes' }, values: { listed: 'yes' }, state: 'met', found: 'yes' },
    { condition: { question: 'listed', is: 'yes' }, values: { listed: 'not-yet' }, state: 'not-met', found: 'not-yet' },
    { condition: { question: 'listed', is: 'yes' }, values: {}, state: 'not-yet-known', found: null },
    { condition: { question: 'mobile', is: false }, values: { mobile: false }, state: 'met', found: null },
    { condition: { question: 'breads', includes: 'rye' }, values: { breads: ['rye'] }, state: 'met', found: null },
    { condition: { question: 'breads', includes: 'rye' }, values: { breads: [] }, state: 'not-met', found: null },
  ] as const)('$condition with $values is $state', ({ condition, values, state, found }) => {
    expect(judgedAlone(aRequirement('r', fact(condition)), { values })).toMatchObject({ state, found })
  })

  test('that part of the answers decides already is met, with what is known so far', () => {
    const hands = fact({ measure: { sum: ['bakers', 'ovens'] }, from: 10 })

    expect(judgedAlone(aRequirement('r', hands), { values: { bakers: 12 } })).toMatchObject({ state: 'met', found: 12 })
    expect(judgedAlone(aRequirement('r', hands), { values: { bakers: 9 } })).toMatchObject({
      state: 'not-yet-known',
      found: null,
    })
  })

  test.each([
    { values: { mobile: false, vans: 3 }, because: 'an answer kept from before is not read' },
    { values: { vans: 3 }, because: 'whether it is asked is not known' },
  ])('on a question that is not asked is not yet known: $because', ({ values }) => {
    const vans = fact({ measure: { value: 'vans' }, from: 1 })
    const sameByQuestion = fact({ question: 'vans', is: 3 })

    expect(judgedAlone(aRequirement('r', vans), { values }).state).toBe('not-yet-known')
    expect(judgedAlone(aRequirement('r', sameByQuestion), { values }).state).toBe('not-yet-known')
  })

  test('on a ratio of nothing is not yet known', () => {
    const perOven = fact({ measure: { ratio: ['bakers', 'ovens'] }, from: 2 })

    expect(judgedAlone(aRequirement('r', perOven), { values: { bakers: 4, ovens: 0 } }).state).toBe('not-yet-known')
    expect(judgedAlone(aRequirement('r', perOven), { values: { bakers: 4, ovens: 2 } })).toMatchObject({
      state: 'met',
      found: 2,
    })
  })
})

describe('a requirement that may be waived', () => {
  const orMobile = aRequirement('r', bakers, {
    unless: { id: 'mobile', question: 'mobile', is: true, basis: 'assumed' },
  })

  test.each([
    { values: { bakers: 3, mobile: true }, state: 'not-met', counted: false, because: 'it is waived' },
    { values: { bakers: 3, mobile: false }, state: 'not-met', counted: true, because: 'it is not waived' },
    { values: { bakers: 3 }, state: 'not-yet-known', counted: true, because: 'it may still be waived' },
    { values: { bakers: 15 }, state: 'met', counted: true, because: 'it is met anyway' },
  ])('$values: $because', ({ values, state, counted }) => {
    expect(judgedAlone(orMobile, { values })).toMatchObject({ state, counted })
  })
})

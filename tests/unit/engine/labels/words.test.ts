import { describe, expect, test } from 'vitest'
import { requirementUnit } from '#engine/labels/requirementUnit.ts'
import { verdictWord } from '#engine/labels/verdictWord.ts'
import type { Measure } from '#engine/questionnaire/measure.ts'
import { aRequirement, anEvent, bakers, bank, judgedLabel } from './builders.ts'

describe('the sentence that says a verdict', () => {
  const enough = aRequirement('enough', bakers)
  const list = aRequirement('minimum', { kind: 'list' }, { by: 'act' })
  const named = aRequirement('named', { kind: 'areas', count: 1, what: 'named' }, { by: 'act' })
  const applied = aRequirement('applied', { kind: 'event', event: 'applied' }, { by: 'act' })
  const talk = aRequirement('talk', { kind: 'event', event: 'interview' }, { by: 'awarding-body' })
  const second = aRequirement(
    'second',
    { kind: 'interval', event: 'interview', fromMonths: 18, toMonths: 24 },
    { by: 'time' },
  )
  const first = anEvent('interview', '2026-01-10')
  const entered = new Map([['minimum', [enough]]])

  test.each([
    { requirements: [enough, talk], told: { values: { bakers: 15 } }, word: 'ready' },
    { requirements: [enough, list], told: { values: { bakers: 15 }, enteredLists: entered }, word: 'nothingMissing' },
    { requirements: [enough, list, talk], told: { values: { bakers: 15 } }, word: 'nothingMissing' },
    { requirements: [enough, list], told: {}, word: 'open' },
    { requirements: [enough, list, named], told: { values: { bakers: 15 } }, word: 'open' },
    { requirements: [enough], told: {}, word: 'open' },
    { requirements: [list, applied], told: { history: [anEvent('applied', '2027-01-01')] }, word: 'notReady' },
    // The second talk is still to come, whatever else is met.
    { requirements: [enough, list, second], told: { values: { bakers: 15 }, history: [first] }, word: 'notReady' },
    { requirements: [enough, second], told: { values: { bakers: 15 }, history: [first] }, word: 'notReady' },
    { requirements: [enough, list], told: { values: { bakers: 14 } }, word: 'notReady' },
  ])('$requirements.length requirements with $told: $word', ({ requirements, told, word }) => {
    expect(verdictWord(judgedLabel(requirements, told))).toBe(word)
  })
})

describe('how the figures of a requirement are written', () => {
  const fact = (measure: Measure) =>
    aRequirement('r', { kind: 'fact', condition: { id: 'c', measure, from: 1, basis: 'assumed' } })

  test.each([
    { requirement: fact({ value: 'bakers' }), unit: 'people', isRatio: false, because: 'the unit of the question' },
    { requirement: fact({ sum: ['bakers', 'ovens'] }), unit: undefined, isRatio: false, because: 'units that differ' },
    { requirement: fact({ sum: ['bakers', 'bakers'] }), unit: 'people', isRatio: false, because: 'one unit' },
    { requirement: fact({ ratio: ['bakers', 'ovens'] }), unit: undefined, isRatio: true, because: 'a fraction' },
    { requirement: fact({ monthsSince: 'built' }), unit: 'months', isRatio: false, because: 'whole months' },
    { requirement: fact({ count: 'breads' }), unit: undefined, isRatio: false, because: 'options chosen' },
    {
      requirement: aRequirement('r', { kind: 'share', of: 'quality', from: 0.8 }),
      unit: undefined,
      isRatio: true,
      because: 'part of the points',
    },
    {
      requirement: aRequirement('r', { kind: 'interval', event: 'interview', fromMonths: 18, toMonths: 24 }),
      unit: 'months',
      isRatio: false,
      because: 'months between',
    },
    { requirement: aRequirement('r', { kind: 'list' }), unit: undefined, isRatio: false, because: 'no figure' },
  ])('$because: $unit', ({ requirement, unit, isRatio }) => {
    expect(requirementUnit(requirement, bank)).toEqual({ unit, isRatio })
  })
})

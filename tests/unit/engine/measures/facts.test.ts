import { describe, expect, test } from 'vitest'
import { answerOf, figureOf, holds, isAsked, valueOf } from '#engine/measures/facts.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import type { Condition, ConditionTest } from '#engine/questionnaire/condition.ts'
import type { Measure } from '#engine/questionnaire/measure.ts'
import { aChecklist, aCount, aDate, aLevel, aQuestion, aYesNo } from '#tests/builders/aQuestion.ts'
import { factsOf } from '#tests/builders/facts.ts'

const bank = [
  aCount('contacted'),
  aCount('committed'),
  aQuestion('posts', { kind: 'number', minimum: 0, maximum: 200 }),
  aLevel('fairs'),
  aLevel('visits'),
  aYesNo('minutes'),
  aYesNo('board'),
  aChecklist('channels', ['letter', 'press', 'web']),
  aDate('reviewed'),
  aDate('secured'),
]

const valueIn = (measure: Measure, values: Answers['values']) => valueOf(measure, factsOf(bank, values))

describe('a measure of each kind', () => {
  const cases: readonly { measure: Measure; values: Answers['values']; is: number }[] = [
    { measure: { value: 'contacted' }, values: { contacted: 0 }, is: 0 },
    { measure: { value: 'posts' }, values: { posts: 1.5 }, is: 1.5 },
    { measure: { value: 'fairs' }, values: { fairs: 3 }, is: 3 },
    { measure: { value: 'minutes' }, values: { minutes: false }, is: 0 },
    { measure: { sum: ['contacted', 'posts'] }, values: { contacted: 2, posts: 0.5 }, is: 2.5 },
    { measure: { ratio: ['contacted', 'committed'] }, values: { contacted: 29, committed: 41 }, is: 29 / 41 },
    { measure: { count: 'channels' }, values: { channels: ['letter', 'web'] }, is: 2 },
    { measure: { count: 'channels' }, values: { channels: [] }, is: 0 },
    { measure: { howMany: { of: ['fairs', 'visits'], from: 3 } }, values: { fairs: 3, visits: 2 }, is: 1 },
    { measure: { share: ['minutes', 'board'] }, values: { minutes: true, board: false }, is: 0.5 },
    { measure: { monthsSince: 'reviewed' }, values: { reviewed: '2025-11-30' }, is: 11 },
    { measure: { monthsUntil: 'secured' }, values: { secured: '2027-02-28' }, is: 4 },
    { measure: { monthsUntil: 'secured' }, values: { secured: '2026-10-30' }, is: -1 },
    { measure: { yearsSince: 'reviewed' }, values: { reviewed: '2016-11-01' }, is: 9 },
    { measure: { least: ['fairs', 'visits'] }, values: { fairs: 3, visits: 2 }, is: 2 },
    { measure: { greatest: ['fairs', 'visits'] }, values: { fairs: 3, visits: 2 }, is: 3 },
    {
      measure: { ratio: [{ sum: ['contacted', 'committed'] }, { count: 'channels' }] },
      values: { contacted: 3, committed: 5, channels: ['web', 'press'] },
      is: 4,
    },
  ]
  test.each<{ measure: Measure }>([{ measure: { monthsSince: 'reviewed' } }, { measure: { yearsSince: 'reviewed' } }])(
    '$measure is not known of a day to come, not even of tomorrow',
    ({ measure }) => {
      expect(valueIn(measure, { reviewed: '2026-11-01' })).toBeNull()
      expect(valueIn(measure, { reviewed: '2030-01-01' })).toBeNull()
      expect(valueIn(measure, { reviewed: '2026-10-31' })).toBe(0)
    },
  )

  test.each(cases)('$measure of $values is $is', ({ measure, values, is }) => {
    expect(valueIn(measure, values)).toBe(is)
  })

  test.each(cases)('$measure is not known without an answer', ({ measure }) => {
    expect(valueIn(measure, {})).toBeNull()
  })
})

describe('a figure that is not known', () => {
  test('is what the question allows', () => {
    const figure = figureOf({ ratio: ['contacted', 'committed'] }, factsOf(bank, { committed: 40 }))

    expect(figure).toEqual({ least: 0, greatest: 25, mayLack: false })
  })

  test('is open where an answer cannot be read as its question asks', () => {
    expect(valueIn({ value: 'contacted' }, { contacted: 'many' })).toBeNull()
    expect(valueIn({ count: 'channels' }, { channels: 2 })).toBeNull()
  })

  test('lacks for certain where the denominator is 0', () => {
    const facts = factsOf(bank, { committed: 0 })

    expect(figureOf({ ratio: ['contacted', 'committed'] }, facts)).toBe('zero-denominator')
  })
})

test('minus zero is zero', () => {
  expect(Object.is(valueIn({ value: 'contacted' }, { contacted: -0 }), 0)).toBe(true)
})

test('an answer under a former id is the answer', () => {
  const renamed = aCount('members.committed', { formerly: ['members.paying', 'members'] })

  expect(valueOf({ value: 'members.committed' }, factsOf([renamed], { members: 12 }))).toBe(12)
  expect(valueOf({ value: 'members.committed' }, factsOf([renamed], { members: 12, 'members.committed': 0 }))).toBe(0)
})

test('a measure of a question that nobody knows is our own fault', () => {
  expect(() => figureOf({ value: 'nothing' }, factsOf(bank, {}))).toThrow('question nothing is not in the bank')
})

describe('a condition', () => {
  const cases: readonly { condition: ConditionTest; values: Answers['values']; holds: boolean | null }[] = [
    { condition: { measure: { value: 'committed' }, from: 15 }, values: { committed: 15 }, holds: true },
    { condition: { measure: { value: 'committed' }, from: 15 }, values: { committed: 14 }, holds: false },
    { condition: { measure: { value: 'committed' }, over: 15 }, values: { committed: 15 }, holds: false },
    { condition: { measure: { value: 'committed' }, upTo: 15 }, values: { committed: 15 }, holds: true },
    { condition: { measure: { value: 'committed' }, under: 15 }, values: { committed: 15 }, holds: false },
    { condition: { measure: { value: 'committed' }, from: 15 }, values: {}, holds: null },
    { condition: { measure: { sum: ['committed', 'posts'] }, from: 0.5 }, values: { posts: 0.5 }, holds: true },
    { condition: { measure: { sum: ['committed', 'posts'] }, under: 0.5 }, values: { posts: 0.5 }, holds: false },
    { condition: { measure: { ratio: ['contacted', 'committed'] }, upTo: 1 }, values: { committed: 0 }, holds: false },
    { condition: { question: 'minutes', is: false }, values: { minutes: false }, holds: true },
    { condition: { question: 'minutes', is: false }, values: {}, holds: null },
    { condition: { question: 'contacted', is: 0 }, values: { contacted: -0 }, holds: true },
    { condition: { question: 'channels', includes: 'web' }, values: { channels: ['press', 'web'] }, holds: true },
    { condition: { question: 'channels', includes: 'web' }, values: { channels: [] }, holds: false },
    { condition: { question: 'channels', includes: 'web' }, values: {}, holds: null },
  ]
  test.each(cases)('$condition with $values: $holds', ({ condition, values, holds: expected }) => {
    expect(holds(condition, factsOf(bank, values))).toBe(expected)
  })
})

describe('a question that is asked on a condition', () => {
  const hasPlan: Condition = { id: 'plan-there', question: 'plan', is: true, basis: 'assumed' }
  const hasGoals: Condition = { id: 'goals-there', measure: { value: 'goals' }, from: 1, basis: 'assumed' }
  const chain = [
    aYesNo('plan'),
    aCount('goals', { when: hasPlan }),
    aCount('reached', { when: hasGoals }),
    aCount('other'),
  ] as const
  const [, goals, reached] = chain

  test('is asked when it holds, not when it does not, and not yet while nobody knows', () => {
    expect(isAsked(goals, factsOf(chain, { plan: true }))).toBe(true)
    expect(isAsked(goals, factsOf(chain, { plan: false }))).toBe(false)
    expect(isAsked(goals, factsOf(chain, {}))).toBeNull()
  })

  test('is not asked when the question before it is not', () => {
    expect(isAsked(reached, factsOf(chain, { plan: false, goals: 5 }))).toBe(false)
    expect(isAsked(reached, factsOf(chain, { goals: 5 }))).toBeNull()
  })

  test('is not read from an answer kept from before', () => {
    const facts = factsOf(chain, { plan: false, goals: 5 })

    expect(answerOf(goals, facts)).toBeUndefined()
    expect(valueOf({ value: 'goals' }, facts)).toBeNull()
    expect(holds({ measure: { value: 'goals' }, from: 1 }, facts)).toBe(false)
    expect(holds({ question: 'goals', is: 5 }, facts)).toBe(false)
  })

  test('adds nothing to a sum while it is not asked', () => {
    expect(valueOf({ sum: ['goals', 'other'] }, factsOf(chain, { plan: false, goals: 5, other: 2 }))).toBe(2)
    expect(valueOf({ sum: ['goals', 'other'] }, factsOf(chain, { plan: true, goals: 5, other: 2 }))).toBe(7)
    expect(valueOf({ sum: ['goals', 'other'] }, factsOf(chain, { goals: 5, other: 2 }))).toBeNull()
  })
})

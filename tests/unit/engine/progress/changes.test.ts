import { describe, expect, test } from 'vitest'
import { changesBetween, countMovements } from '#engine/progress/changes.ts'
import { waterfall } from '#engine/progress/waterfall.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import { assess } from '#engine/scoring/assess.ts'
import { anIndicator, aQuestionnaire, bandsAt } from '#tests/builders/anIndicator.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { aChecklist, aCount, aDate } from '#tests/builders/aQuestion.ts'
import { answered } from '#tests/builders/answers.ts'

const loaves = aCount('loaves')
const burnt = aCount('burnt')
const breads = aChecklist('breads', ['rye', 'spelt'])
const questionnaire = aQuestionnaire([
  anIndicator({ id: 'output', questions: [loaves], measure: { value: 'loaves' }, bands: bandsAt(10, 20) }),
  anIndicator({
    id: 'waste',
    questions: [burnt],
    measure: { value: 'burnt' },
    bands: bandsAt(5, 2),
    direction: 'falling',
  }),
  anIndicator({ id: 'range', questions: [breads], measure: { count: 'breads' }, bands: bandsAt(1, 2) }),
])
const changes = (before: Answers['values'], after: Answers['values']) =>
  changesBetween(
    questionnaire,
    assess(questionnaire, answered(before), { asOf: '2025-01-31' }),
    assess(questionnaire, answered(after), { asOf: '2026-10-31' }),
  ).map(({ indicator, movement, gained, facts }) => ({ id: indicator.id, movement, gained, facts }))

describe('what changed between two rounds', () => {
  test('nothing is told of what is as it was', () => {
    expect(changes({ loaves: 12, breads: ['rye'] }, { loaves: 12, breads: ['rye'] })).toEqual([])
  })

  test('points decide, and the facts say why', () => {
    expect(changes({ loaves: 12, burnt: 1 }, { loaves: 25, burnt: 4 })).toEqual([
      { id: 'output', movement: 'up', gained: 1, facts: [{ question: 'loaves', before: 12, after: 25 }] },
      { id: 'waste', movement: 'down', gained: -1, facts: [{ question: 'burnt', before: 1, after: 4 }] },
    ])
  })

  test('within a band the figure decides, falling where less is better', () => {
    expect(changes({ loaves: 12, burnt: 5 }, { loaves: 11, burnt: 3 }).map(change => change.movement)).toEqual([
      'down',
      'up',
    ])
  })

  test('what had no figure before is unclear, not better', () => {
    expect(changes({}, { loaves: 25 })).toEqual([
      { id: 'output', movement: 'unclear', gained: null, facts: [{ question: 'loaves', before: null, after: 25 }] },
    ])
  })

  test('of a list that is asked for one option alone, the others are not a reason', () => {
    const indicator = anIndicator({
      questions: [loaves, breads],
      measure: { value: 'loaves' },
      bands: bandsAt(10, 20).map((band, index) =>
        index === 2 ? { ...band, and: [{ id: 'rye', question: 'breads', includes: 'rye', basis: 'assumed' }] } : band,
      ),
    })
    const shop = aQuestionnaire([indicator])
    const facts = (before: Answers['values'], after: Answers['values']) => {
      const [was, is] = [before, after].map(values => assess(shop, answered(values), { asOf: '2026-10-31' }))
      return was && is ? changesBetween(shop, was, is).flatMap(change => change.facts.map(fact => fact.question)) : []
    }

    expect(facts({ loaves: 12, breads: ['rye'] }, { loaves: 25, breads: ['rye', 'spelt'] })).toEqual(['loaves'])
    expect(facts({ loaves: 25, breads: ['spelt'] }, { loaves: 25, breads: ['spelt', 'rye'] })).toEqual(['breads'])
  })

  test('another choice of as many options is a change of facts alone', () => {
    expect(changes({ breads: ['rye'] }, { breads: ['spelt'] })).toEqual([
      { id: 'range', movement: 'same', gained: 0, facts: [{ question: 'breads', before: ['rye'], after: ['spelt'] }] },
    ])
  })

  describe('without another answer', () => {
    const began = aDate('began')
    const years = anIndicator({ id: 'age', questions: [began], measure: { yearsSince: 'began' }, bands: bandsAt(3, 5) })
    const sold = anIndicator({ id: 'sold', questions: [loaves], measure: { value: 'loaves' }, bands: bandsAt(10, 20) })
    const round = (asOf: string, answers: Answers, limits = bandsAt(10, 20)) => {
      const asked = aQuestionnaire([years, { ...sold, bands: limits }])
      return assess(asked, answers, { asOf })
    }
    const reasons = (before: Assessment, after: Assessment) =>
      changesBetween(aQuestionnaire([years, sold]), before, after).map(each => [each.indicator.id, ...each.reasons])
    const same = answered({ began: '2020-01-01', loaves: 12 })

    test('time says so', () => {
      expect(reasons(round('2025-02-28', same), round('2026-10-31', same))).toEqual([['age', 'date']])
    })

    test('other limits and another version say so', () => {
      const stricter = round('2025-02-28', same, bandsAt(15, 20))
      expect(reasons(round('2025-02-28', same), stricter)).toEqual([['sold', 'limits']])
      const newer = { ...stricter, version: '2.0.0' }
      expect(reasons(round('2025-02-28', same), newer)).toEqual([['sold', 'version']])
    })

    test('a mark says so', () => {
      const marked = answered({ began: '2020-01-01' }, { unknown: { loaves: '' } })
      const open = answered({ began: '2020-01-01' })
      expect(reasons(round('2025-02-28', open), round('2025-02-28', marked))).toEqual([['sold', 'state']])
    })
  })

  test('they are counted by the way they went', () => {
    const all = changesBetween(
      questionnaire,
      assess(questionnaire, answered({ loaves: 12, burnt: 1, breads: ['rye'] }), { asOf: '2025-01-31' }),
      assess(questionnaire, answered({ loaves: 25, burnt: 4, breads: ['spelt'] }), { asOf: '2026-10-31' }),
    )

    // Three were compared and all changed; of five, two more are as they were.
    expect(countMovements(all, 3)).toEqual({ up: 1, down: 1, same: 1, unclear: 0 })
    expect(countMovements(all, 5)).toEqual({ up: 1, down: 1, same: 3, unclear: 0 })
  })
})

describe('a waterfall', () => {
  test('steps from what is sure to what all changes bring, each by itself, down where something is lost', () => {
    const changes = [
      { indicator: 'a', group: 'team', gained: 2 },
      { indicator: 'b', group: 'money', gained: 0 },
      { indicator: 'c', group: 'team', gained: -1 },
    ]

    expect(waterfall({ points: 10, possible: 20 }, changes)).toEqual([
      { indicators: ['a'], group: 'team', gained: 2, from: 0.5, to: 0.6 },
      { indicators: ['c'], group: 'team', gained: -1, from: 0.6, to: 0.55 },
    ])
  })

  test('of many changes goes group by group, gains and losses of a group apart', () => {
    const gains = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(indicator => ({ indicator, group: 'team', gained: 1 }))
    const steps = waterfall({ points: 10, possible: 40 }, [...gains, { indicator: 'i', group: 'team', gained: -2 }])

    expect(steps.map(({ indicators, gained, to }) => [indicators.length, gained, to])).toEqual([
      [8, 8, 18 / 40],
      [1, -2, 16 / 40],
    ])
  })
})

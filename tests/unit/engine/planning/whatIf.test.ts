import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppose, supposeBand, supposedFor, suppositionsIn } from '#engine/planning/whatIf.ts'
import { assess } from '#engine/scoring/assess.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import { answered } from '#tests/builders/answers.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'

const asOf = '2026-10-31'

const pointsOf = (answers: Answers, indicator: string): number | null | undefined =>
  [...pack.questionnaires.values()]
    .map(each => assess(each, answers, { asOf }).indicators.get(indicator))
    .find(score => score !== undefined)?.points

describe('what is supposed', () => {
  const round = answered({ 'members.committed': 41, 'members.contacted': 29, 'cooperation.kinds': ['a', 'b'] })

  test('lies over the answers and takes the mark of an unknown one; the round stays as it is', () => {
    const unknown = { ...round, unknown: { 'members.left': 'ask Iva' } }
    const before = structuredClone(unknown)
    const copy = suppose(unknown, { 'members.contacted': 31, 'members.left': 1 })

    expect(copy.values).toMatchObject({ 'members.committed': 41, 'members.contacted': 31, 'members.left': 1 })
    expect(copy.unknown).toEqual({})
    expect(unknown).toEqual(before)
  })

  test('is only what is said otherwise than in the round', () => {
    const copy = suppose(round, { 'members.committed': 41, 'members.contacted': 31, 'cooperation.kinds': ['a', 'b'] })
    expect(suppositionsIn(round, copy)).toEqual({ 'members.contacted': 31 })
    expect(suppositionsIn(round, suppose(round, { 'cooperation.kinds': ['a'] }))).toEqual({
      'cooperation.kinds': ['a'],
    })
  })

  test('found again in the copy gives the same copy', () => {
    const value = fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.array(fc.string()))
    const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value)
    fc.assert(
      fc.property(record, record, (said, supposed) => {
        const answers = answered(said)
        const copy = suppose(answers, supposed)
        expect(suppose(answers, suppositionsIn(answers, copy)).values).toEqual(copy.values)
      }),
    )
  })
})

describe('a level that is supposed', () => {
  test('fills in the figures that reach it: one day for each of two posts makes two', () => {
    const round = answered({
      'team.fte-paid': 2,
      'team.fte-seconded': 0,
      'team.fte-contracted': 0,
      'team.training-days': 1,
      'team.training-plan': false,
    })
    expect(pointsOf(round, 'learning')).toBe(0)
    const copy = supposeBand(pack, round, asOf, { indicator: 'learning', points: 1 })

    expect(copy && pointsOf(copy, 'learning')).toBe(1)
    expect(copy && suppositionsIn(round, copy)).toMatchObject({ 'team.training-days': 2 })
  })

  test('leaves every other indicator the points it has', () => {
    const round = answered({
      'members.committed': 41,
      'members.contacted': 29,
      'team.fte-paid': 2,
      'team.fte-seconded': 0,
      'team.fte-contracted': 0,
    })
    const copy = supposeBand(pack, round, asOf, { indicator: 'direct-contact', points: 2 })
    for (const indicator of ['committed-participants', 'staff']) {
      expect(copy && pointsOf(copy, indicator)).toBe(pointsOf(round, indicator))
    }
    // Three quarters of 41 are 30.75.
    expect(copy && suppositionsIn(round, copy)).toEqual({ 'members.contacted': 31 })
  })

  test('more points than there are cannot be supposed', () => {
    expect(supposeBand(pack, answered({}), asOf, { indicator: 'learning', points: 9 })).toBeUndefined()
  })
})

describe('the facts that are noted with a target', () => {
  const round = answered({
    'team.fte-paid': 2,
    'team.fte-seconded': 0,
    'team.fte-contracted': 0,
    'team.training-days': 1,
    'team.training-plan': false,
  })
  const aim = { indicator: 'learning', points: 1 }

  test('are those that reach it, and no others of the indicator', () => {
    const supposed = { 'team.training-days': 2, 'team.training-plan': true }
    expect(supposedFor(pack, round, asOf, supposed, aim)).toEqual({ 'team.training-days': 2 })
  })

  test('leave out a loss of another indicator that was tried beside it', () => {
    const supposed = { 'team.training-days': 4, 'team.fte-paid': 0.4 }
    expect(supposedFor(pack, round, asOf, supposed, aim)).toEqual({ 'team.training-days': 4 })
  })

  test('name other figures where the loss alone would have reached it', () => {
    // One day for 0.4 posts is enough; for the two posts of today it takes two.
    expect(supposedFor(pack, round, asOf, { 'team.fte-paid': 0.4 }, aim)).toEqual({ 'team.training-days': 2 })
  })
})

import { describe, expect, test } from 'vitest'
import { failedChecks } from '#engine/answers/crossChecks.ts'
import { assess } from '#engine/scoring/assess.ts'
import { answered } from '#tests/builders/answers.ts'
import { europeanPack as pack } from './packFiles.ts'

const asOf = '2026-10-31'
const quality = pack.questionnaires.get('quality')

describe('in the European pack, a day after the reference date', () => {
  test.each([
    { id: 'satisfaction', check: 'survey-has-been', day: 'satisfaction.held-on', with: { 'satisfaction.held': true } },
    { id: 'review', check: 'review-has-been', day: 'review.held-on', with: { 'review.held': true } },
    { id: 'maturity', check: 'mandate-has-begun', day: 'management.mandate-since', with: {} },
  ])('gives $id no points and is pointed out', ({ id, check, day, with: others }) => {
    const answers = answered({ ...others, [day]: '2026-11-01' })
    const score = quality && assess(quality, answers, { asOf }).indicators.get(id)
    expect(score).toMatchObject({ points: null, measure: null, state: 'partly' })
    expect(failedChecks(pack.bank, answers, asOf).map(failed => failed.id)).toContain(check)
  })

  test('counts as ever where money is secured until then', () => {
    const answers = answered({ 'money.secured-until': '2030-10-31' })
    const score = quality && assess(quality, answers, { asOf }).indicators.get('outlook-of-money')
    expect(score).toMatchObject({ measure: 48, state: 'answered' })
  })
})

test('a strategy that ends before it begins is pointed out', () => {
  const failed = (until: string) =>
    failedChecks(
      pack.bank,
      answered({ 'strategy.exists': true, 'strategy.from': '2024-01-01', 'strategy.until': until }),
      asOf,
    ).map(({ id }) => id)
  expect(failed('2023-06-30')).toContain('strategy-begins-before-it-ends')
  expect(failed('2028-12-31')).toEqual([])
})

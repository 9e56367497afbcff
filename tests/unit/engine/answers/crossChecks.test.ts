import { describe, expect, test } from 'vitest'
import { failedChecks } from '#engine/answers/crossChecks.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import type { CrossCheck } from '#engine/questionnaire/questionnaire.ts'
import { aCount, aDate } from '#tests/builders/aQuestion.ts'
import { answered } from '#tests/builders/answers.ts'

const questions = new Map(['firms', 'others', 'committed'].map(id => [id, aCount(id)]))
const addUp: CrossCheck = {
  id: 'add-up',
  left: { sum: ['firms', 'others'] },
  is: 'equal',
  right: { value: 'committed' },
  by: 0,
}

function failed(check: CrossCheck, values: Answers['values']) {
  return failedChecks({ questions, checks: [check] }, answered(values), '2026-10-31')
}

describe('a cross-check', () => {
  test('tells both figures and all facts when they do not fit', () => {
    expect(failed(addUp, { firms: 30, others: 9, committed: 42 })).toEqual([
      { id: 'add-up', left: 39, right: 42, questions: ['firms', 'others', 'committed'] },
    ])
  })

  test('is silent when they fit', () => {
    expect(failed(addUp, { firms: 33, others: 9, committed: 42 })).toEqual([])
  })

  test('is silent while one side is not known', () => {
    expect(failed(addUp, { firms: 50, committed: 42 })).toEqual([])
    expect(failed(addUp, { firms: 50, others: 0 })).toEqual([])
  })

  test('hears of a day to come that can only have been', () => {
    const hasBeen: CrossCheck = {
      id: 'has-been',
      left: { monthsUntil: 'survey' },
      is: 'atMost',
      right: { monthsSince: 'survey' },
      by: 0,
    }
    const failedOn = (survey: string) =>
      failedChecks(
        { questions: new Map([['survey', aDate('survey')]]), checks: [hasBeen] },
        answered({ survey }),
        '2026-10-31',
      ).length
    expect(failedOn('2026-11-01')).toBe(1)
    expect(failedOn('2027-09-30')).toBe(1)
    expect(failedOn('2026-10-31')).toBe(0)
  })

  test.each([
    { is: 'equal', by: 3, firms: 39, fails: false },
    { is: 'equal', by: 2, firms: 39, fails: true },
    { is: 'atMost', by: 0, firms: 39, fails: false },
    { is: 'atMost', by: 0, firms: 43, fails: true },
    { is: 'atMost', by: 1, firms: 43, fails: false },
  ] as const)('$firms and 42 by "$is" with a tolerance of $by: fails $fails', ({ is, by, firms, fails }) => {
    expect(failed({ ...addUp, is, by }, { firms, others: 0, committed: 42 })).toHaveLength(fails ? 1 : 0)
  })
})

import { describe, expect, test } from 'vitest'
import { conflicts, currentAnswers, heads } from '#engine/answers/decisions.ts'
import type { Decision, Said } from '#engine/answers/organisation.ts'
import type { AnswerValue } from '#engine/questionnaire/answers.ts'

const saying = (value: AnswerValue): Said => ({ kind: 'answer', value })

function aDecision(id: string, said: Said, parts: Partial<Decision> = {}): Decision {
  return {
    id,
    round: 'r1',
    subject: 'members.committed',
    said,
    rater: 'ana',
    at: `2026-11-0${id.slice(1)}T10:00:00.000Z`,
    replaces: [],
    ...parts,
  }
}

describe('the answers of a round', () => {
  test('are what no later decision replaces', () => {
    const decisions = [aDecision('d1', saying(14)), aDecision('d2', saying(15), { replaces: ['d1'] })]

    expect(currentAnswers(decisions, 'r1').values).toEqual({ 'members.committed': 15 })
    expect(conflicts(decisions, 'r1').size).toBe(0)
  })

  test('hold marks beside values, and nothing where an answer was taken back', () => {
    const decisions = [
      aDecision('d1', { kind: 'unknown', reason: 'ask Ana' }),
      aDecision('d2', { kind: 'not-applicable', reason: '' }, { subject: 'nearness' }),
      aDecision('d3', saying(0), { subject: 'team.posts' }),
      aDecision('d4', { kind: 'nothing' }, { subject: 'team.posts', replaces: ['d3'] }),
    ]

    expect(currentAnswers(decisions, 'r1')).toEqual({
      values: {},
      unknown: { 'members.committed': 'ask Ana' },
      notApplicable: { nearness: '' },
    })
  })

  test('are those of that round alone', () => {
    expect(currentAnswers([aDecision('d1', saying(14), { round: 'r0' })], 'r1').values).toEqual({})
  })

  test('come from the later of two heads, whatever the order they stand in', () => {
    const decisions = [aDecision('d2', saying(15)), aDecision('d1', saying(14))]

    expect(currentAnswers(decisions, 'r1').values).toEqual({ 'members.committed': 15 })
    expect(currentAnswers(decisions.toReversed(), 'r1').values).toEqual({ 'members.committed': 15 })
  })

  test('come from the greater id when two were given at once', () => {
    const at = '2026-11-01T10:00:00.000Z'
    const decisions = [aDecision('d9', saying(9), { at }), aDecision('d8', saying(8), { at })]

    expect(currentAnswers(decisions, 'r1').values).toEqual({ 'members.committed': 9 })
  })

  test('keep a subject with any name to themselves', () => {
    const { values } = currentAnswers([aDecision('d1', saying(1), { subject: '__proto__' })], 'r1')

    expect(Object.keys(values)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
  })
})

describe('a conflict', () => {
  test('is two heads that say different things, the one that counts first', () => {
    const decisions = [aDecision('d1', saying(14)), aDecision('d2', { kind: 'unknown', reason: '' })]

    expect(
      conflicts(decisions, 'r1')
        .get('members.committed')
        ?.map(each => each.id),
    ).toEqual(['d2', 'd1'])
  })

  test.each([
    { first: saying(14), second: saying(14) },
    { first: saying(['a', 'b']), second: saying(['b', 'a']) },
    { first: { kind: 'nothing' }, second: { kind: 'nothing' } },
  ] as const)('is not there when both say $first.value', ({ first, second }) => {
    const decisions = [aDecision('d1', first), aDecision('d2', second)]

    expect(heads(decisions, 'r1').get('members.committed')).toHaveLength(2)
    expect(conflicts(decisions, 'r1').size).toBe(0)
  })

  test('ends with a decision that replaces both', () => {
    const decisions = [
      aDecision('d1', saying(14)),
      aDecision('d2', saying(15)),
      aDecision('d3', saying(14), { replaces: ['d1', 'd2'] }),
    ]

    expect(conflicts(decisions, 'r1').size).toBe(0)
    expect(currentAnswers(decisions, 'r1').values).toEqual({ 'members.committed': 14 })
  })

  test('is what remains of decisions that replace each other: none is lost in silence', () => {
    const decisions = [
      aDecision('d1', saying(14), { replaces: ['d2'] }),
      aDecision('d2', saying(15), { replaces: ['d1'] }),
    ]

    expect(conflicts(decisions, 'r1').get('members.committed')).toHaveLength(2)
  })
})

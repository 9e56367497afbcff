import { describe, expect, test } from 'vitest'
import { readFlatAnswers, toFlatAnswers } from '#engine/answers/flatAnswers.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import { aPack } from '#tests/builders/aPack.ts'

const pack = linkPack(aPack())

describe('flat answers', () => {
  test('are read with their marks, and written back the same', () => {
    const flat = {
      'members.committed': 0,
      $unknown: { 'members.contacted': 'ask Ana' },
      $notApplicable: { 'direct-contact': '' },
    }
    const { answers, aside, problems } = readFlatAnswers(flat, pack)

    expect(problems).toEqual([])
    expect(aside).toEqual({})
    expect(answers).toEqual({
      values: { 'members.committed': 0 },
      unknown: { 'members.contacted': 'ask Ana' },
      notApplicable: { 'direct-contact': '' },
    })
    expect(toFlatAnswers(answers)).toEqual(flat)
  })

  test('have no reserved keys where nothing is marked', () => {
    expect(toFlatAnswers({ values: { a: [] }, unknown: {}, notApplicable: {} })).toEqual({ a: [] })
  })

  test('that do not fit or that nobody knows are kept aside and reported', () => {
    const { answers, aside, problems } = readFlatAnswers(
      { 'members.committed': -1, 'members.contacted': 3, 'members.gone': 2, $notApplicable: { nobody: '' } },
      pack,
    )

    expect(answers.values).toEqual({ 'members.contacted': 3 })
    expect(aside).toEqual({ 'members.committed': -1, 'members.gone': 2 })
    expect(problems.map(problem => [problem.code, problem.path])).toEqual([
      ['out-of-range', '/members.committed'],
      ['unknown-question', '/members.gone'],
      ['unknown-indicator', '/$notApplicable/nobody'],
    ])
  })

  test('that are no object hold nothing', () => {
    expect(readFlatAnswers([1, 2], pack).answers.values).toEqual({})
    expect(readFlatAnswers('answers', pack).problems).toHaveLength(1)
  })

  test('cannot reach what every object has', () => {
    const { answers, aside } = readFlatAnswers(JSON.parse('{ "__proto__": { "polluted": 1 } }'), pack)

    expect(Object.keys(aside)).toEqual(['__proto__'])
    expect('polluted' in answers.values).toBe(false)
  })
})

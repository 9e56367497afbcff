import { describe, expect, test } from 'vitest'
import { keyFacts } from '#features/overview/keyFacts.ts'
import { answered } from '#tests/builders/answers.ts'
import { aCount, aDate } from '#tests/builders/aQuestion.ts'

const kinds = [
  'sme',
  'large-firm',
  'research',
  'university',
  'training',
  'finance',
  'consultant',
  'public-body',
  'other',
]
const counts = [
  'members.committed',
  ...kinds.map(kind => `members.kind-${kind}`),
  'team.fte-paid',
  'team.fte-seconded',
  'team.fte-contracted',
]
const questions = [...counts.map(id => aCount(id)), aDate('management.began')]
const bank = { questions: new Map(questions.map(question => [question.id, question])), checks: [] }

describe('what is known of a cluster', () => {
  test('is read off the answers, and at least what is answered while a part of it is open', () => {
    const zeros = Object.fromEntries(kinds.map(kind => [`members.kind-${kind}`, 0]))
    const values = {
      ...zeros,
      'members.committed': 42,
      'members.kind-sme': 30,
      'members.kind-research': 12,
      'team.fte-paid': 1,
      'management.began': '2019-03-31',
    }

    expect(keyFacts(bank, answered(values), '2026-10-31')).toEqual([
      { name: 'participants', value: 42, least: null },
      { name: 'kinds', value: 2, least: null },
      { name: 'posts', value: null, least: 1 },
      { name: 'since', value: '2019-03-31', least: null },
    ])
  })

  test('leaves out what the bank does not ask', () => {
    expect(keyFacts({ questions: new Map(), checks: [] }, answered({}), '2026-10-31')).toEqual([])
  })
})

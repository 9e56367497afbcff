import { describe, expect, test } from 'vitest'
import { checkAnswers } from '#engine/answers/checkAnswers.ts'
import { aChecklist, aCount, aDate, aLevel, aQuestion, aYesNo } from '#tests/builders/aQuestion.ts'

const questions = new Map(
  [
    aCount('count', { formerly: ['old-count'] }),
    aQuestion('posts', { kind: 'number', minimum: 0, maximum: 200 }),
    aYesNo('minutes'),
    aDate('reviewed'),
    aLevel('level'),
    aQuestion('word', { kind: 'one', options: ['yes', 'no'] }),
    aChecklist('channels', ['letter', 'press', 'web']),
    aQuestion('name', { kind: 'text', long: false, maximumLength: 3 }),
  ].map(question => [question.id, question]),
)

describe('answers are taken', () => {
  test.each([
    { count: 0 },
    { count: 1000 },
    { count: 3.0 },
    { count: -0 },
    { 'old-count': 3 },
    { posts: 0.5 },
    { minutes: false },
    { reviewed: '2024-02-29' },
    { level: 0 },
    { word: 'no' },
    { channels: [] },
    { channels: ['web', 'letter'] },
    { name: '' },
    { name: 'абв' },
    { name: '🇪🇺!' },
    { $unknown: {}, $notApplicable: {} },
    { $unknown: { count: 'ask Ana', posts: '' }, $notApplicable: { nearness: 'national' } },
    {},
  ])('%j', flat => {
    expect(checkAnswers(questions, flat)).toEqual([])
  })
})

describe('answers are refused, with the place and the reason', () => {
  test.each([
    { flat: { count: 3.5 }, code: 'schema', path: '/count', details: { keyword: 'type', type: 'integer' } },
    { flat: { count: '3' }, code: 'schema', path: '/count', details: { keyword: 'type', type: 'integer' } },
    { flat: { count: null }, code: 'schema', path: '/count', details: { keyword: 'type', type: 'integer' } },
    { flat: { count: -1 }, code: 'out-of-range', path: '/count', details: { value: -1, minimum: 0 } },
    { flat: { count: 1001 }, code: 'out-of-range', path: '/count', details: { value: 1001, maximum: 1000 } },
    { flat: { posts: Infinity }, code: 'schema', path: '/posts', details: { keyword: 'type', type: 'number' } },
    { flat: { minutes: 'true' }, code: 'schema', path: '/minutes', details: { keyword: 'type', type: 'boolean' } },
    {
      flat: { reviewed: '2025-02-29' },
      code: 'schema',
      path: '/reviewed',
      details: { keyword: 'format', format: 'date' },
    },
    { flat: { reviewed: 20251031 }, code: 'schema', path: '/reviewed', details: { keyword: 'format', format: 'date' } },
    { flat: { level: 5 }, code: 'not-an-option', path: '/level', details: { value: 5 } },
    { flat: { level: '3' }, code: 'not-an-option', path: '/level', details: { value: '3' } },
    { flat: { word: true }, code: 'not-an-option', path: '/word', details: {} },
    { flat: { channels: 'web' }, code: 'schema', path: '/channels', details: { keyword: 'type', type: 'array' } },
    { flat: { channels: ['web', 'fax'] }, code: 'not-an-option', path: '/channels/1', details: { value: 'fax' } },
    { flat: { channels: ['web', 'web'] }, code: 'schema', path: '/channels', details: { keyword: 'uniqueItems' } },
    { flat: { name: 'абвг' }, code: 'out-of-range', path: '/name', details: { value: 4, maximum: 3 } },
    {
      flat: { $unknown: { count: 1 } },
      code: 'schema',
      path: '/$unknown/count',
      details: { keyword: 'type', type: 'string' },
    },
    { flat: { $unknown: [] }, code: 'schema', path: '/$unknown', details: { keyword: 'type', type: 'object' } },
    { flat: [], code: 'schema', path: '', details: { keyword: 'type', type: 'object' } },
    { flat: null, code: 'schema', path: '', details: { keyword: 'type', type: 'object' } },
  ])('$flat: $code at $path', ({ flat, code, path, details }) => {
    expect(checkAnswers(questions, flat)).toEqual([{ code, path, details }])
  })
})

test('a question that nobody knows is reported, not refused', () => {
  expect(checkAnswers(questions, { 'members/new~': 3, $unknown: { gone: '' } })).toEqual([
    { code: 'unknown-question', path: '/members~1new~0', details: { question: 'members/new~' } },
    { code: 'unknown-question', path: '/$unknown/gone', details: { question: 'gone' } },
  ])
})

test('a reason is at most 2000 code points long', () => {
  expect(checkAnswers(questions, { $unknown: { count: '🌿'.repeat(2000) } })).toEqual([])
  expect(checkAnswers(questions, { $unknown: { count: '🌿'.repeat(2001) } })).toHaveLength(1)
})

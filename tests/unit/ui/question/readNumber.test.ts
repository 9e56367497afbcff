import { describe, expect, test } from 'vitest'
import { readNumber } from '#ui/question/readNumber.ts'

const participants = { whole: true, minimum: 0, maximum: 5000 }
const posts = { whole: false, minimum: 0, maximum: 500 }
const euro = { whole: false, minimum: 0, maximum: 100_000_000 }

describe('a typed figure', () => {
  test.each([
    { text: '29', limits: participants, value: 29 },
    { text: ' 29 ', limits: participants, value: 29 },
    { text: '007', limits: participants, value: 7 },
    { text: '29.0', limits: participants, value: 29 },
    { text: '1.5', limits: posts, value: 1.5 },
    { text: '1,5', limits: posts, value: 1.5 },
    { text: ',5', limits: posts, value: 0.5 },
    { text: '2.', limits: posts, value: 2 },
    { text: '1,125', limits: posts, value: 1.125 },
    { text: '-0', limits: posts, value: 0 },
    { text: '1.125', limits: { ...posts, maximum: 1000 }, value: 1.125 },
    { text: '185000', limits: euro, value: 185_000 },
    { text: '185000,50', limits: euro, value: 185_000.5 },
  ])('$text is $value', ({ text, limits, value }) => {
    expect(readNumber(text, limits)).toEqual({ kind: 'value', value })
  })

  test.each(['', ' ', '\t', '\u00a0'])('is empty when blank (%j)', text => {
    expect(readNumber(text, participants)).toEqual({ kind: 'empty' })
  })

  test.each([
    { text: '1.500', limits: participants, problem: 'grouped' },
    { text: '1,500', limits: euro, problem: 'grouped' },
    { text: '185 000', limits: euro, problem: 'grouped' },
    { text: '185\u202f000', limits: euro, problem: 'grouped' },
    { text: "185'000", limits: euro, problem: 'grouped' },
    { text: '1.185.000,50', limits: euro, problem: 'grouped' },
    { text: '1,185,000.50', limits: euro, problem: 'grouped' },
    { text: '1.5', limits: participants, problem: 'not-whole' },
    { text: '-1', limits: participants, problem: 'out-of-range' },
    { text: '\u22121', limits: participants, problem: 'out-of-range' },
    { text: '5001', limits: participants, problem: 'out-of-range' },
    { text: '29x', limits: participants, problem: 'not-a-number' },
    { text: '1e3', limits: participants, problem: 'not-a-number' },
    { text: 'Infinity', limits: posts, problem: 'not-a-number' },
    { text: '0x1F', limits: participants, problem: 'not-a-number' },
    { text: '٢٩', limits: participants, problem: 'not-a-number' },
    { text: '1..5', limits: posts, problem: 'not-a-number' },
    { text: '1111111111111111111111', limits: posts, problem: 'not-a-number' },
  ])('$text is refused as $problem', ({ text, limits, problem }) => {
    expect(readNumber(text, limits)).toEqual({ kind: 'problem', problem })
  })
})

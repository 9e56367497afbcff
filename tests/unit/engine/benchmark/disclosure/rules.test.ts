import { describe, expect, test } from 'vitest'
import { coarse } from '#engine/benchmark/disclosure/coarse.ts'
import { dominance } from '#engine/benchmark/disclosure/dominance.ts'
import { safeContributors } from '#engine/benchmark/disclosure/safeContributors.ts'
import { singledOut } from '#engine/benchmark/disclosure/singledOut.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../builders.ts'

describe('a figure without names is rounded', () => {
  test.each([
    [23, 25],
    [107, 100],
    [3.2, 3],
    [3.3, 3.5],
    [0, 0],
    [-23, -25],
    [0.07, 0.07],
    [1234567, 1000000],
    [1250000, 1500000],
    [9.8, 10],
  ])('%d to %d, half of its leading digit', (exact, told) => {
    expect(coarse(exact, false, benchmarkRules)).toBe(told)
  })

  test.each([
    [0.73, 0.75],
    [0.1499, 0.15],
    [0.02, 0],
    [1, 1],
  ])('the fraction %d to %d, whole twentieths', (exact, told) => {
    expect(coarse(exact, true, benchmarkRules)).toBe(told)
  })
})

describe('contributors that may stand behind a figure', () => {
  const ids = (letters: string): string[] => Array.from(letters)
  const sets = (...groups: readonly string[]) => groups.map(letters => new Set(letters))
  const safe = (candidate: string, shown: readonly string[], least = 3): string =>
    safeContributors(ids(candidate), sets(...shown), least).join('')

  test.each([
    { candidate: 'abcdefg', shown: [], safe: 'abcdefg', because: 'nothing can be seen yet' },
    { candidate: 'abcdefg', shown: ['abcdefg'], safe: 'abcdefg', because: 'they are the same as before' },
    { candidate: 'abcdefgh', shown: ['abcdefg'], safe: 'abcdefg', because: 'one who is new waits' },
    { candidate: 'abcdefgxyz', shown: ['abcdefg'], safe: 'abcdefgxyz', because: 'three are new' },
    { candidate: 'abcdefg', shown: ['abcdefgz'], safe: 'abcde', because: 'one has left: two more go with them' },
    { candidate: 'abcdefg', shown: ['abcdefgxyz'], safe: 'abcdefg', because: 'three have left' },
    { candidate: 'ab', shown: ['abcdefg'], safe: '', because: 'a filter holds two of those seen together' },
    { candidate: 'abcd', shown: ['abcdefg'], safe: 'abcd', because: 'four and three' },
    {
      candidate: 'abcdefghi',
      shown: ['abcdef', 'abcghi'],
      safe: 'abcdefghi',
      because: 'every part of what is seen has three',
    },
    { candidate: 'abde', shown: ['abcdef', 'abcghi'], safe: '', because: 'two of three of one part, two of another' },
  ])('$candidate beside $shown: $safe, $because', ({ candidate, shown, safe: expected }) => {
    expect(safe(candidate, shown)).toBe(expected)
  })
})

describe('a total', () => {
  const found = (...figures: readonly number[]) => dominance(Float64Array.from(figures).sort(), benchmarkRules)?.because

  test.each([
    { figures: [10, 20, 30, 40, 50, 60], because: undefined, why: '110 of 210 by the two largest' },
    { figures: [1, 1, 1, 1, 50, 60], because: 'dominantShare', why: '110 of 114' },
    { figures: [3, 3, 3, 3, 3, 80], because: 'dominantShare', why: '83 of 95' },
    { figures: [0, 0, 0, 0, 0, 0], because: undefined, why: 'nobody has any' },
    { figures: [-5, 10, 20, 30, 40, 50], because: 'dominantShare', why: 'the rules know no negative figures' },
  ])('of $figures: $because, $why', ({ figures, because }) => {
    expect(found(...figures)).toBe(because)
  })

  test('by p %: with 85 % allowed the rest still hides 17.6 % of the largest, with more it does not', () => {
    const lax = { ...benchmarkRules.rules, dominantShare: { value: 0.99, basis: 'assumed' } as const }
    const figures = Float64Array.of(1, 1, 1, 1, 50, 60)

    expect(dominance(figures, { ...benchmarkRules, rules: lax })?.because).toBe('priorShare')
  })
})

describe('what singles a sender out', () => {
  const from = (country: string, field: string, participants?: number) =>
    aCard('x', {
      organisation: { name: '', country, field },
      measures: participants === undefined ? {} : { 'committed-participants': participants },
    })
  const group = [from('PT', 'Energy'), from('PT', 'Energy'), from('PT', 'Food'), from('ES', 'Food'), from('ES', 'Food')]

  test.each([
    { own: from('PT', 'Energy'), fields: [], because: 'three and two say the same, two both' },
    { own: from('MT', 'Energy'), fields: ['country 0'], because: 'nobody else is from there' },
    { own: from('ES', 'Energy'), fields: ['country+field 0'], because: 'each is common, together nobody' },
    { own: from('PT', 'Food'), fields: ['country+field 1'], because: 'one other is both' },
    { own: from('', 'Food'), fields: [], because: 'what is not said singles nobody out' },
    { own: from('PT', 'Energy', 500), fields: ['size 0'], because: 'nobody says such a size' },
  ])('$own.organisation.country $own.organisation.field: $fields, $because', ({ own, fields }) => {
    const found = singledOut(own, group, { pack: harbours(), rules: benchmarkRules })

    expect(found.map(one => `${one.fields.join('+')} ${String(one.alike)}`)).toEqual(fields)
  })
})

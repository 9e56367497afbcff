import { describe, expect, test } from 'vitest'
import {
  countryName,
  formatBytes,
  formatDate,
  formatDateRange,
  formatEuros,
  formatList,
  formatMonth,
  formatNumber,
  formatPercent,
  pluralCategory,
} from '#i18n/format.ts'

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ')

describe('a percentage', () => {
  test.each([
    [0.7073, '70.7 %'],
    [0.75, '75 %'],
    [0, '0 %'],
    [1, '100 %'],
    [0.9996, '99.9 %'],
    [0.4285, '42.9 %'],
  ])('%f reads %s, and is never rounded up to all', (fraction, words) => {
    expect(plain(formatPercent(fraction))).toBe(words)
  })
})

describe('figures', () => {
  test('group thousands and keep two decimals at most', () => {
    expect(formatNumber(1234.567)).toBe('1,234.57')
    expect(formatNumber(0.5)).toBe('0.5')
    expect(formatNumber(15)).toBe('15')
  })

  test('of money name the currency', () => {
    expect(plain(formatEuros(1650))).toBe('EUR 1,650')
  })

  test('of storage take the unit that reads best', () => {
    expect(plain(formatBytes(213 * 1024))).toBe('213 kB')
    // The most that a paper can have, in the words of the refusal.
    expect(plain(formatBytes(20 * 1024 ** 2))).toBe('20 MB')
    expect(plain(formatBytes(10.7 * 1024 ** 3))).toBe('10.7 GB')
  })
})

describe('a day', () => {
  test('reads the same in every time zone', () => {
    expect(formatDate('2026-10-31')).toBe('31 October 2026')
    expect(formatDate('2026-10-31', 'short')).toBe('31 Oct 2026')
  })

  test('that is none is shown as it is', () => {
    expect(formatDate('some time')).toBe('some time')
  })

  test('can be told as its month', () => {
    expect(formatMonth('2026-11')).toBe('November 2026')
    expect(formatMonth('2026-11-24')).toBe('November 2026')
  })

  test('to another day says once what both share', () => {
    expect(plain(formatDateRange('2026-10-01', '2026-10-31'))).toMatch(/^1\s?–\s?31 October 2026$/)
  })
})

test('a list ends with and', () => {
  expect(formatList(['accounts', 'staff list', 'plan'])).toBe('accounts, staff list and plan')
})

test('one is one, all else is other', () => {
  expect([0, 1, 2, 21].map(pluralCategory)).toEqual(['other', 'one', 'other', 'other'])
})

test('countries have names', () => {
  expect(countryName('BG')).toBe('Bulgaria')
})

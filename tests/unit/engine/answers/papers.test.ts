import { describe, expect, test } from 'vitest'
import { byTitle, isHintedAt, isKeptTooLong, showsIndicator, isWebAddress } from '#engine/answers/papers.ts'
import { aPaper } from '#tests/builders/aPaper.ts'

test('papers stand as a folder shows its files', () => {
  const papers = ['paper 10', 'Paper 9', 'annex', 'paper 2'].map((title, at) => aPaper({ id: String(9 - at), title }))
  expect(byTitle(papers).map(({ title }) => title)).toEqual(['annex', 'paper 2', 'Paper 9', 'paper 10'])
})

describe('a paper', () => {
  test('shows its own indicator and those it is also for', () => {
    const paper = aPaper({ indicator: 'staff', alsoFor: ['learning'] })

    expect(['staff', 'learning', 'focus'].map(id => showsIndicator(paper, id))).toEqual([true, true, false])
  })

  test.each([
    ['', false],
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['2027-01-01', false],
  ])('to be kept until "%s" is kept too long on 23 November 2026: %s', (keepUntil, isTooLong) => {
    expect(isKeptTooLong({ keepUntil }, '2026-11-23')).toBe(isTooLong)
  })
})

describe('third persons are likely to be named', () => {
  const hints = ['cv', 'attendance list', 'payroll', 'résumé']

  test.each([
    ['CV of the manager', true],
    ['CVs', true],
    ['short_cv-2026.pdf', true],
    ['Attendance lists of the spring event', true],
    ['Resume.docx', true],
    ['RÉSUMÉ', true],
    ['payrolls_2026.xlsx', true],
    ['cvr number', false],
    ['List of attendance', false],
    ['Strategy', false],
    ['', false],
  ])('in “%s”: %s', (title, isLikely) => {
    expect(isHintedAt(hints, [title])).toBe(isLikely)
  })

  test('in any of the things that are told of it, never across two of them', () => {
    expect(isHintedAt(hints, ['Team', 'cv.pdf'])).toBe(true)
    expect(isHintedAt(hints, ['attendance', 'list'])).toBe(false)
    expect(isHintedAt(['', '·'], ['anything'])).toBe(false)
  })
})

test.each([
  ['https://aurora.invalid/strategy.pdf', true],
  ['HTTP://aurora.invalid', true],
  ['javascript:alert(1)', false],
  ['https://aurora.invalid and folder 3', false],
  ['folder 3, https://aurora.invalid', false],
  ['data:text/html,x', false],
])('%s is an address of the web: %s', (place, isOne) => {
  expect(isWebAddress(place)).toBe(isOne)
})

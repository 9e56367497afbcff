import { describe, expect, test } from 'vitest'
import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import { entryOf, historyProblem, type HistoryDraft } from '#features/labels/historyProblem.ts'

const today = '2026-11-23'
const draft = (parts: Partial<HistoryDraft>): HistoryDraft => ({
  label: 'bronze',
  event: 'interview',
  date: '2025-03-12',
  certificate: '',
  validUntil: '',
  ...parts,
})
const award: HistoryEvent = { id: 'h1', label: 'bronze', event: 'awarded', date: '2025-03-31' }

describe('a date of a label', () => {
  test.each([
    { entry: {}, because: 'an interview that was held' },
    { entry: { date: '2027-01-14' }, because: 'an interview that is booked' },
    { entry: { event: 'audit', date: '2027-05-01' }, because: 'a visit that is booked' },
    { entry: { event: 'awarded', date: today, validUntil: '2028-11-30' }, because: 'an award of today' },
    { entry: { event: 'awarded', date: '2024-02-29' }, because: 'a leap day' },
    { entry: { event: 'lapsed', date: '2026-04-01' }, because: 'a label that was awarded before and lapsed' },
    { entry: { event: 'awarded', label: 'silver', date: '2025-03-31' }, because: 'another label on the same day' },
    { entry: { validUntil: '2020-01-01' }, because: 'an end that an interview does not have' },
  ] as const)('is taken: $because', ({ entry }) => {
    expect(historyProblem(draft(entry), [award], today)).toBeUndefined()
  })

  test.each([
    { entry: { date: '' }, problem: 'no-date' },
    { entry: { date: '2025-02-29' }, problem: 'no-date' },
    { entry: { event: 'awarded', date: '2026-11-24' }, problem: 'in-future' },
    { entry: { event: 'renewed', date: '2027-01-01' }, problem: 'in-future' },
    { entry: { event: 'lapsed', date: '2027-03-31' }, problem: 'in-future' },
    { entry: { event: 'renewed', date: '2026-05-01', validUntil: '2026-04-30' }, problem: 'end-before-start' },
    { entry: { event: 'renewed', date: '2026-05-01', validUntil: '2026-05-01' }, problem: 'end-before-start' },
    { entry: { event: 'awarded', date: '2025-03-31' }, problem: 'twice' },
    { entry: { event: 'lapsed', date: '2025-03-30' }, problem: 'nothing-to-lapse' },
    { entry: { event: 'lapsed', label: 'silver', date: '2026-03-30' }, problem: 'nothing-to-lapse' },
  ] as const)('is refused with a word: $problem', ({ entry, problem }) => {
    expect(historyProblem(draft(entry), [award], today)).toBe(problem)
  })

  test('keeps a certificate and an end only where there is one', () => {
    const typed = { certificate: '  B-17 ', validUntil: '2027-03-31' }

    expect(entryOf(draft({ event: 'awarded', ...typed }), today)).toEqual({
      label: 'bronze',
      event: 'awarded',
      date: '2025-03-12',
      certificate: 'B-17',
      validUntil: '2027-03-31',
    })
    expect(entryOf(draft(typed), today)).toEqual({ label: 'bronze', event: 'interview', date: '2025-03-12' })
    expect(entryOf(draft({ event: 'awarded', certificate: '   ' }), today)).toEqual({
      label: 'bronze',
      event: 'awarded',
      date: '2025-03-12',
    })
  })

  test('is planned while its day lies ahead', () => {
    expect(entryOf(draft({ date: '2027-01-14' }), '2026-11-28')).toMatchObject({ planned: true })
    expect(entryOf(draft({ date: '2027-01-14' }), '2027-01-14')).not.toHaveProperty('planned')
  })
})

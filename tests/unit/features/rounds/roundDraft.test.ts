import { describe, expect, test } from 'vitest'
import { dateProblem, nextDates } from '#features/rounds/roundDraft.ts'
import { aRound } from '#tests/builders/anOrganisation.ts'

const today = '2026-11-23'
const on = (referenceDate: string) => aRound({ referenceDate })

describe('a round that is about to begin', () => {
  test.each([
    { last: '2025-02-28', referenceDate: '2026-10-31', because: 'the end of last month is later than the last round' },
    { last: '2026-10-31', referenceDate: today, because: 'the last round is of the end of last month' },
    { last: '2026-11-20', referenceDate: today, because: 'the last round is later' },
  ])('is offered for $referenceDate where $because', ({ last, referenceDate }) => {
    expect(nextDates([on('2024-01-31'), on(last)], today)).toEqual({ referenceDate, reportingYear: 2025 })
  })

  test('takes a whole date that no other round has', () => {
    const first = on('2025-02-28')

    expect(dateProblem('2026-10-31', [first])).toBeUndefined()
    expect(dateProblem('', [first])).toBe('no-date')
    expect(dateProblem('2026-02-30', [first])).toBe('no-date')
    expect(dateProblem('2025-02-28', [first])).toBe(first)
  })
})

import { expect, test } from 'vitest'
import { defaultDates } from '#stores/defaultDates.ts'

test.each([
  ['2026-11-24', '2026-10-31', 2025],
  ['2026-01-01', '2025-12-31', 2025],
  ['2028-03-31', '2028-02-29', 2027],
  ['2026-03-01', '2026-02-28', 2025],
])('a round begun on %s is for %s and the year %i', (today, referenceDate, reportingYear) => {
  expect(defaultDates(today)).toEqual({ referenceDate, reportingYear })
})

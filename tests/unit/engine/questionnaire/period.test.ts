import { expect, test } from 'vitest'
import { periodDates } from '#engine/questionnaire/period.ts'
import type { Period } from '#engine/questionnaire/question.ts'

const cases: readonly { period: Period; referenceDate: string; from: string; to: string }[] = [
  { period: 'referenceDate', referenceDate: '2026-10-31', from: '2026-10-31', to: '2026-10-31' },
  { period: 'last12Months', referenceDate: '2026-10-31', from: '2025-11-01', to: '2026-10-31' },
  { period: 'last24Months', referenceDate: '2026-10-31', from: '2024-11-01', to: '2026-10-31' },
  { period: 'last12Months', referenceDate: '2025-02-28', from: '2024-03-01', to: '2025-02-28' },
  { period: 'last12Months', referenceDate: '2024-02-29', from: '2023-03-01', to: '2024-02-29' },
  { period: 'last12Months', referenceDate: '2026-10-15', from: '2025-10-16', to: '2026-10-15' },
  { period: 'reportingYear', referenceDate: '2026-10-31', from: '2025-01-01', to: '2025-12-31' },
]

test.each(cases)('$period at $referenceDate runs from $from to $to', ({ period, referenceDate, from, to }) => {
  expect(periodDates(period, { referenceDate, reportingYear: 2025 })).toEqual({ from, to })
})

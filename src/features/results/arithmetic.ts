import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'

interface ArithmeticRow {
  readonly indicator: Indicator
  readonly least: number
  readonly greatest: number
  readonly possible: number
}

/** The sum behind a share: what each indicator puts in, what is left out and why. */
export interface Arithmetic {
  readonly rows: readonly ArithmeticRow[]
  readonly positions: readonly Indicator[]
  readonly notApplicable: readonly Indicator[]
  readonly least: number
  readonly greatest: number
  readonly possible: number
}

/** Sets out the points of these indicators as `assess` counts them: not applicable and positions stay outside. */
export function arithmeticOf(indicators: readonly Indicator[], assessment: Assessment): Arithmetic {
  const rows: ArithmeticRow[] = []
  const positions: Indicator[] = []
  const notApplicable: Indicator[] = []
  for (const indicator of indicators) {
    const score = assessment.indicators.get(indicator.id)
    if (score === undefined) continue
    if (score.state === 'not-applicable') notApplicable.push(indicator)
    else if (score.greatest === null || score.range === null) positions.push(indicator)
    else rows.push({ indicator, ...score.range, possible: score.greatest })
  }
  const total = (of: (row: ArithmeticRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0)
  return {
    rows,
    positions,
    notApplicable,
    least: total(row => row.least),
    greatest: total(row => row.greatest),
    possible: total(row => row.possible),
  }
}

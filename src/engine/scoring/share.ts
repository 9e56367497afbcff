import type { IndicatorScore, Share } from './assessment.ts'

/** Points of several indicators together, those that do not apply or have no bands left out. */
export interface Points {
  readonly least: number
  readonly greatest: number
  readonly possible: number
  /** How many indicators they run over. */
  readonly runsOver: number
  /** Indicators among them that have no points yet. */
  readonly open: number
}

export const noPoints: Points = { least: 0, greatest: 0, possible: 0, runsOver: 0, open: 0 }

export function pointsOf(scores: readonly IndicatorScore[]): Points {
  let least = 0
  let greatest = 0
  let possible = 0
  let runsOver = 0
  let open = 0
  for (const score of scores) {
    if (score.range === null || score.greatest === null) continue
    least += score.range.least
    greatest += score.range.greatest
    possible += score.greatest
    runsOver++
    if (score.points === null) open++
  }
  return { least, greatest, possible, runsOver, open }
}

export function pointsTogether(a: Points, b: Points): Points {
  return {
    least: a.least + b.least,
    greatest: a.greatest + b.greatest,
    possible: a.possible + b.possible,
    runsOver: a.runsOver + b.runsOver,
    open: a.open + b.open,
  }
}

/**
 * Points as part of the possible ones. A range while something is open: the sum of each indicator's own range. Facts
 * that several indicators share are not solved together, so the range may be wider than what is possible, never
 * narrower. All null with nothing applicable; `value` null while an indicator has no points.
 */
export function shareOf({ least, greatest, possible, open }: Points): Share {
  if (possible === 0) return { value: null, least: null, greatest: null }
  return { value: open === 0 ? least / possible : null, least: least / possible, greatest: greatest / possible }
}

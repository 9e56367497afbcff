import { holds, type Facts } from '../measures/facts.ts'
import { keepsTo } from '../questionnaire/limit.ts'
import type { Band, Indicator } from '../questionnaire/questionnaire.ts'
import type { Figure } from '../questionnaire/range.ts'

/** Index of the highest band that is reached for certain; 0 when none above the lowest is. */
export function surelyReached(indicator: Indicator, figure: Figure, facts: Facts): number {
  const { bands } = indicator
  for (let index = bands.length - 1; index > 0; index--) {
    const band = bands[index]
    if (band !== undefined && isReached(band, indicator, figure, facts) === true) return index
  }
  return 0
}

/** Index of the highest band that can still be reached. */
export function possiblyReached(indicator: Indicator, figure: Figure, facts: Facts): number {
  const { bands } = indicator
  for (let index = bands.length - 1; index > 0; index--) {
    const band = bands[index]
    if (band !== undefined && isReached(band, indicator, figure, facts) !== false) return index
  }
  return 0
}

/** Whether the limit of a band and all its further conditions hold; null while that cannot be told. */
function isReached(band: Band, indicator: Indicator, figure: Figure, facts: Facts): boolean | null {
  const byLimit = reachesLimit(band, indicator, figure)
  if (byLimit === false || band.and.length === 0) return byLimit
  return allHold(band, facts, byLimit)
}

/** Whether the figure alone reaches the band; a band without a limit asks nothing of it. */
export function reachesLimit({ limit }: Band, { direction }: Indicator, figure: Figure): boolean | null {
  if (limit === undefined) return true
  return keepsTo(figure, direction === 'rising' ? { from: limit } : { upTo: limit })
}

function allHold(band: Band, facts: Facts, soFar: boolean | null): boolean | null {
  let all = soFar
  for (const condition of band.and) {
    const one = holds(condition, facts)
    if (one === false) return false
    if (one === null) all = null
  }
  return all
}

/** Whether one of the floor's conditions holds, so that the lowest band counts whatever else is open. */
export function isFloored({ floor }: Indicator, facts: Facts): boolean | null {
  let any: boolean | null = false
  for (const condition of floor) {
    const one = holds(condition, facts)
    if (one === true) return true
    if (one === null) any = null
  }
  return any
}

import type { Indicator } from '../questionnaire/questionnaire.ts'
import type { IndicatorScore } from '../scoring/assessment.ts'
import { isCounted } from './areaCandidates.ts'
import type { Path } from './path.ts'

/** An indicator that is held, near the limit below which it would lose points. */
interface AtTheEdge {
  readonly indicator: Indicator
  readonly band: number
  readonly measure: number
}

/**
 * Of those that a way holds, the ones that lose points first if their figure slips: counted ones, nearest to their
 * limit first, as a part of the limit.
 */
export function atTheEdge(
  held: Path['held'],
  indicators: readonly Indicator[],
  scores: ReadonlyMap<string, IndicatorScore>,
  most: number,
): readonly AtTheEdge[] {
  return held
    .flatMap(({ indicator: id, points }) => {
      const indicator = indicators.find(each => each.id === id)
      const { measure = null, band = null } = scores.get(id) ?? {}
      const limit = band === null ? undefined : indicator?.bands[band]?.limit
      if (!indicator || points <= 0 || measure === null || band === null || limit === undefined) return []
      if (!isCounted(indicator)) return []
      return [{ indicator, band, measure, room: Math.abs(measure - limit) / Math.max(Math.abs(limit), 1e-9) }]
    })
    .toSorted((a, b) => a.room - b.room)
    .slice(0, most)
    .map(({ indicator, band, measure }) => ({ indicator, band, measure }))
}

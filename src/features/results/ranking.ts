import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment, IndicatorScore } from '#engine/scoring/assessment.ts'

export interface Ranked {
  readonly indicator: Indicator
  readonly score: IndicatorScore
  /** How far beyond (strongest) or short of (most to gain) the limit, as a part of the limit. */
  readonly distance: number
}

/** Distance of a measure to a limit in the direction of the indicator, as a part of the limit; 0 without one. */
function beyond(indicator: Indicator, measure: number, limit: number | undefined): number {
  if (limit === undefined) return 0
  const ahead = indicator.direction === 'rising' ? measure - limit : limit - measure
  return ahead / Math.max(Math.abs(limit), 1e-9)
}

function scored(
  indicators: readonly Indicator[],
  assessment: Assessment,
): readonly (Ranked & { readonly atTop: boolean })[] {
  return indicators.flatMap(indicator => {
    const score = assessment.indicators.get(indicator.id)
    if (score === undefined || score.band === null || score.measure === null) return []
    const atTop = score.band === indicator.bands.length - 1
    const limit = atTop ? indicator.bands[score.band]?.limit : score.next?.limit
    return [{ indicator, score, atTop, distance: beyond(indicator, score.measure, limit) }]
  })
}

/** Indicators in their highest band, furthest above its limit first. */
export function strongest(indicators: readonly Indicator[], assessment: Assessment, most: number): readonly Ranked[] {
  return scored(indicators, assessment)
    .filter(ranked => ranked.atTop)
    .toSorted((a, b) => b.distance - a.distance)
    .slice(0, most)
}

/** Indicators below their highest band: fewest points first, and among those the nearest to the next band. */
export function mostToGain(indicators: readonly Indicator[], assessment: Assessment, most: number): readonly Ranked[] {
  return scored(indicators, assessment)
    .filter(ranked => !ranked.atTop)
    .toSorted((a, b) => (a.score.points ?? 0) - (b.score.points ?? 0) || b.distance - a.distance)
    .slice(0, most)
}

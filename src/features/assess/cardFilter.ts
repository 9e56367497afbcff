import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { isOpen } from './assessPlace.ts'

export const cardFilters = ['all', 'open', 'unmet', 'noted'] as const
export type CardFilter = (typeof cardFilters)[number]

/**
 * Whether a card passes a filter. `open`: waits for an answer or is marked unknown; `unmet`: scored below its
 * highest band; `noted`: has a note or a paper, or was put off.
 */
export function passes(
  filter: CardFilter,
  indicator: Indicator,
  assessment: Assessment | undefined,
  isNoted: (indicator: string) => boolean,
): boolean {
  const score = assessment?.indicators.get(indicator.id)
  switch (filter) {
    case 'all':
      return true
    case 'open':
      return isOpen(indicator, assessment) || score?.state === 'unknown'
    case 'unmet':
      return score !== undefined && score.band !== null && score.band < indicator.bands.length - 1
    case 'noted':
      return isNoted(indicator.id)
  }
}

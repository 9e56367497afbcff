import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { isOpen } from './assessPlace.ts'

export const cardFilters = ['all', 'open', 'carried', 'unmet', 'noted'] as const
export type CardFilter = (typeof cardFilters)[number]

/**
 * Whether a card passes a filter. `open`: waits for an answer or is marked unknown; `carried`: shows an answer of the
 * round before that nobody has confirmed; `unmet`: scored below its highest band; `noted`: has a note or a paper, or was
 * put off.
 */
export function passes(
  filter: CardFilter,
  indicator: Indicator,
  assessment: Assessment | undefined,
  has: { readonly note: (indicator: Indicator) => boolean; readonly carried: (indicator: Indicator) => boolean },
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
      return has.note(indicator)
    case 'carried':
      return has.carried(indicator)
  }
}

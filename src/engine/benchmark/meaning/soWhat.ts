import type { Card } from '../card.ts'
import { byName } from '../cards/cardOrder.ts'
import type { ComparedMeasure, Comparison } from '../comparison.ts'
import type { BenchmarkRules } from '../disclosure/benchmarkRules.ts'
import { coarse } from '../disclosure/coarse.ts'
import { furthestApart } from './furthestApart.ts'

/** A measure on which one stands clearly apart from the median. */
export interface Apart {
  readonly measure: ComparedMeasure
  /** As `gapOf`: above 0 on the stronger side, below on the weaker. */
  readonly gap: number
  /**
   * For a gap, the named partners whom one could ask: those on the stronger side of the median, else those at it. In
   * the order of their names, so that nobody is ranked; empty for a strength and where nobody is named.
   */
  readonly ask: readonly Card[]
}

/** What a comparison means for the reader. */
interface SoWhat {
  /** Largest first, at most `most`; of equal ones those that stand earlier in the pack. */
  readonly strengths: readonly Apart[]
  readonly gaps: readonly Apart[]
}

/** The largest strengths and gaps among the measures that tell a direction. */
export function soWhat(
  { measures }: Pick<Comparison, 'measures'>,
  { most, rules }: { readonly most: number; readonly rules: BenchmarkRules },
): SoWhat {
  const { strengths, gaps } = furthestApart(measures, most)
  return {
    strengths: strengths.map(({ figure: measure, gap }) => ({ measure, gap, ask: [] })),
    gaps: gaps.map(({ figure: measure, gap }) => ({ measure, gap, ask: strongOnes(measure, rules) })),
  }
}

/**
 * Where one is weak, more is better if one has less than the median, and less if one has more. Beside a median that is
 * rounded, the figure of a partner is rounded likewise: 8 beside 10 made of 8 is at the median, not below it.
 */
function strongOnes({ values, median, distance, rounded }: ComparedMeasure, rules: BenchmarkRules): readonly Card[] {
  if (median === null || distance === null) return []
  const sign = distance < 0 ? 1 : -1
  const beside = values.map(({ card, value }) => ({
    card,
    apart: sign * ((rounded === undefined ? value : coarse(value, rounded === 'fraction', rules)) - median),
  }))
  const beyond = beside.filter(({ apart }) => apart > 0)
  const strong = beyond.length > 0 ? beyond : beside.filter(({ apart }) => apart === 0)
  return strong.map(({ card }) => card).toSorted(byName)
}

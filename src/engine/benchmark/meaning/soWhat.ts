import type { Card } from '../card.ts'
import { byName } from '../cards/cardOrder.ts'
import type { ComparedMeasure, Comparison } from '../comparison.ts'
import { gapOf } from './gap.ts'

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
export function soWhat({ measures }: Pick<Comparison, 'measures'>, most: number): SoWhat {
  const all = measures.map(measure => ({ measure, gap: gapOf(measure) ?? 0 }))
  return {
    strengths: all
      .filter(({ gap }) => gap > 0)
      .toSorted((a, b) => b.gap - a.gap)
      .slice(0, most)
      .map(each => ({ ...each, ask: [] })),
    gaps: all
      .filter(({ gap }) => gap < 0)
      .toSorted((a, b) => a.gap - b.gap)
      .slice(0, most)
      .map(each => ({ ...each, ask: strongOnes(each.measure) })),
  }
}

/** Where one is weak, more is better if one has less than the median, and less if one has more. */
function strongOnes({ values, median, distance }: ComparedMeasure): readonly Card[] {
  if (median === null || distance === null) return []
  const sign = distance < 0 ? 1 : -1
  const beyond = values.filter(({ value }) => sign * (value - median) > 0)
  const strong = beyond.length > 0 ? beyond : values.filter(({ value }) => value === median)
  return strong.map(({ card }) => card).toSorted(byName)
}

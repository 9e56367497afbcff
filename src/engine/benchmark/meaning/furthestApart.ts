import type { ComparedFigure } from '../comparison.ts'
import { gapOf } from './gap.ts'

interface Apart<Figure> {
  readonly figure: Figure
  /** As `gapOf`: above 0 on the stronger side, below on the weaker. */
  readonly gap: number
}

/**
 * The figures that stand furthest from their median, on either side the furthest first, at most `most`; of equal ones
 * those that come first. What has no direction is on neither side.
 */
export function furthestApart<Figure extends Pick<ComparedFigure, 'own' | 'median' | 'standing'>>(
  figures: readonly Figure[],
  most: number,
): { readonly strengths: readonly Apart<Figure>[]; readonly gaps: readonly Apart<Figure>[] } {
  const all = figures.map(figure => ({ figure, gap: gapOf(figure) ?? 0 }))
  return {
    strengths: all
      .filter(({ gap }) => gap > 0)
      .toSorted((a, b) => b.gap - a.gap)
      .slice(0, most),
    gaps: all
      .filter(({ gap }) => gap < 0)
      .toSorted((a, b) => a.gap - b.gap)
      .slice(0, most),
  }
}

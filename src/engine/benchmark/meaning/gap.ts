import type { ComparedFigure } from '../comparison.ts'

/**
 * How far one is from the median, whatever the unit: the part of the greater of both figures by which the smaller
 * falls short of it, above 0 on the stronger side and below on the weaker (2 against a median of 4: −0.5; where less
 * is better: 0.5). Null while the indicator has no direction or a figure is not known. Our measure, chosen so that
 * figures of all units can stand in one order; it uses nothing but what is shown anyway.
 */
export function gapOf({ own, median, standing }: Pick<ComparedFigure, 'own' | 'median' | 'standing'>): number | null {
  if (own === null || median === null || standing === null) return null
  const greater = Math.max(Math.abs(own), Math.abs(median))
  if (standing === 'equal' || greater === 0) return 0
  const size = Math.abs(own - median) / greater
  return standing === 'better' ? size : -size
}

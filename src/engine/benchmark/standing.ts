import type { Direction } from '../questionnaire/questionnaire.ts'

export interface Standing {
  /** Own minus median, in the figure's unit; null while either is not known. */
  readonly distance: number | null
  /** Better, equal or worse than the median; null without bands to tell a direction. */
  readonly standing: 'better' | 'equal' | 'worse' | null
}

interface Beside {
  readonly own: number | null
  readonly median: number | null
  /** In which figures become better. */
  readonly direction: Direction | undefined
  /** A figure rounded as the median is; as it stands where the median is not rounded. */
  readonly rounded: (figure: number) => number
}

/**
 * Which side of a median a figure is on. A figure that is the median once it is rounded as the median was may be the
 * median itself: 18 of 30 beside 60 % made of 58 %. It is at the median then, at no distance.
 */
export function besideMedian({ own, median, direction, rounded }: Beside): Standing {
  if (own === null || median === null) return { distance: null, standing: null }
  const distance = rounded(own) === median ? 0 : own - median
  return { distance, standing: direction === undefined ? null : sideOf(distance, direction) }
}

function sideOf(distance: number, direction: Direction): 'better' | 'equal' | 'worse' {
  if (distance === 0) return 'equal'
  return distance > 0 === (direction === 'rising') ? 'better' : 'worse'
}

/** Where a figure lies among quartiles, from least to greatest; on one, as they are shown, is between them. */
export function quarterOf(
  figure: number,
  [lower, upper]: readonly [number, number],
  rounded: (figure: number) => number,
): 'lower' | 'middle' | 'upper' {
  const shown = rounded(figure)
  if (shown < lower) return 'lower'
  return shown > upper ? 'upper' : 'middle'
}

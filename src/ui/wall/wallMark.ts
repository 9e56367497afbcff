import type { SeriesTone } from '#ui/charts/chartContent.ts'

/** An entry of the legend on a wall: the mark of a series, a bar for the middle half, the line of a median, or the dashes of a line across. */
export interface WallMark {
  readonly mark: SeriesTone | 'range' | 'median' | 'goal'
  readonly words: string
}

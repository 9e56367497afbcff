/** One figure on the wall: its words, and its line with places from 0 to 1, undefined where there is nothing to draw. */
export interface WallLine {
  readonly key: string
  /** What the figure is of. */
  readonly id: string
  readonly title: string
  /** Empty where nobody's own figure is shown. */
  readonly own: string
  readonly median: string
  readonly n: string
  readonly strip: {
    readonly own: number | undefined
    readonly median: number | undefined
    readonly quartiles: readonly [number, number] | undefined
    /** Of each single cluster, where they may be shown: steps off the line, so that no mark hides another. */
    readonly marks: readonly { readonly id: string; readonly at: number; readonly level: number }[]
  }
}

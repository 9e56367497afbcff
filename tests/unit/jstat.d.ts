/** The part of jstat 1.9 that the tests compare with; it ships no types. */
declare module 'jstat' {
  export const jStat: {
    /** Quantiles at `probabilities`; with `alphap` and `betap` 1 those of type 7. */
    quantiles(data: readonly number[], probabilities: readonly number[], alphap: number, betap: number): number[]
    /** Fraction of the data at or below the score; below it when `kind` is strict. */
    percentileOfScore(data: readonly number[], score: number, kind?: 'strict'): number
  }
}

/** A table of words and figures, as screens show it and files take it. */
export interface WordTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

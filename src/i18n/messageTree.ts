/** A message file: words by key, nested. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree
}

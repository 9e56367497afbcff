/** A figure as far as its reader knows what it rests on. */
interface Seen {
  readonly contributors: readonly string[]
  /** Shown with quartiles; else the median alone. */
  readonly quartiles: boolean
}

/**
 * Whether two figures together could tell that all who stand behind the one and not behind the other share the least
 * (or the greatest) value. An upper quartile at the least value says that three quarters have it at least; a lower one
 * above it, that a quarter has it at most: those who are left over can be no others. Decided from numbers of
 * contributors alone, by the worst that such figures can say; the reader knows one figure, its own.
 */
export function tellsTheRest(a: Seen, b: Seen): boolean {
  return tells(a, b) || tells(b, a)
}

function tells(most: Seen, few: Seen): boolean {
  const inFew = new Set(few.contributors)
  const rest = most.contributors.filter(id => !inFew.has(id)).length
  if (rest === 0) return false
  const atLeast = Math.ceil((most.quartiles ? 0.75 : 0.5) * (most.contributors.length - 1)) + 1
  const atMost = Math.ceil((few.quartiles ? 0.25 : 0.5) * (few.contributors.length - 1))
  return atLeast - Math.min(atMost, most.contributors.length - rest) >= rest - 1
}

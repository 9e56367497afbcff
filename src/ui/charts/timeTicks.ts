/** Where a label stands on an axis and how much room it takes, in the same unit. */
interface Placed {
  readonly at: number
  readonly width: number
}

/**
 * Which labels of an axis stand beside each other without touching: the last, the first, then from the left whatever
 * leaves room. Indices, rising.
 *
 * @param gap least room between two labels.
 */
export function fitting(labels: readonly Placed[], gap: number): readonly number[] {
  const last = labels.length - 1
  const kept: number[] = []
  for (const index of new Set([last, ...labels.keys()])) {
    const label = labels[index]
    if (label === undefined) continue
    const isFree = kept.every(other => {
      const { at, width } = labels[other] ?? label
      return Math.abs(label.at - at) >= (label.width + width) / 2 + gap
    })
    if (isFree) kept.push(index)
  }
  return kept.toSorted((a, b) => a - b)
}

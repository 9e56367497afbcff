import type { BenchmarkRules, Withheld } from './benchmarkRules.ts'

/**
 * Why a total of these figures (sorted, from least to greatest) would tell of the largest of them; undefined when it
 * may be shown. The (n,k) rule: the `dominantCount` largest give more than `dominantShare` of it. The p % rule: the
 * second largest, who knows its own, could tell the largest closer than `priorShare` of it. Both make sense for
 * figures from zero up; a total with a negative one is not shown.
 */
export function dominance(sorted: Float64Array, { rules }: BenchmarkRules): Withheld | undefined {
  const { dominantCount, dominantShare, priorShare } = rules
  const total = sorted.reduce((sum, figure) => sum + figure, 0)
  const largest = sorted.slice(-dominantCount.value).reduce((sum, figure) => sum + figure, 0)
  const [second = 0, first = 0] = sorted.slice(-2)
  if ((sorted[0] ?? 0) < 0 || largest > dominantShare.value * total)
    return { what: 'total', because: 'dominantShare', needed: dominantShare.value, found: null }
  if (total - first - second < priorShare.value * first)
    return { what: 'total', because: 'priorShare', needed: priorShare.value, found: null }
  return undefined
}

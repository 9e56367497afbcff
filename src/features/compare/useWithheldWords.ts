import type { Withheld } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'

const fractions = new Set<Withheld['because']>(['dominantShare', 'priorShare'])

/** Rules that a figure can be withheld by, as there are words for them. */
type Worded = Exclude<
  Withheld['because'],
  'percentileStep' | 'fractionStep' | 'leadingStep' | 'leastAlike' | 'dominantCount'
>

/** What is withheld and by which rule, as a sentence. */
export function useWithheldWords(): (withheld: Withheld) => string {
  const { t } = useMessages('compare')
  return ({ what, because, needed }) =>
    t(`withheld.${because as Worded}`, {
      what: t(`figure.${what}`),
      needed: fractions.has(because) ? formatPercent(needed) : formatNumber(needed),
    })
}

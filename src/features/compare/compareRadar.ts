import type { Comparison } from '#engine/benchmark/comparison.ts'
import type { ChartContent } from '#ui/charts/chartContent.ts'
import { mostOnRadar, type Partner } from './partners.ts'

interface RadarWords {
  readonly dimension: (id: string) => string
  readonly dimensionTitle: string
  readonly you: string
  readonly caption: string
}

/** Shares by dimension, yours first, then up to five partners that are shown in colour. */
export function compareRadar(comparison: Comparison, partners: readonly Partner[], words: RadarWords): ChartContent {
  const { shares } = comparison
  const drawn = partners.filter(({ shown }) => shown).slice(0, mostOnRadar)
  return {
    categories: shares.map(({ dimension }) => words.dimension(dimension)),
    categoryTitle: words.dimensionTitle,
    caption: words.caption,
    series: [
      { id: 'own', label: words.you, tone: 'own', values: shares.map(({ own }) => own) },
      ...drawn.map(({ card, tone }) => ({
        id: card.id,
        label: card.organisation.name,
        tone,
        values: shares.map(({ values }) => values.find(value => value.card.id === card.id)?.value ?? null),
      })),
    ],
  }
}

import type { Card } from '#engine/benchmark/card.ts'
import type { Comparison } from '#engine/benchmark/comparison.ts'
import { comparableFigure } from '#engine/benchmark/peers/subjects.ts'
import type { ComparedBy } from '#engine/benchmark/possible.ts'
import { comparedBy } from '#stores/benchmarkRules.ts'
import type { ChartContent } from '#ui/charts/chartContent.ts'
import { mostOnRadar, type Partner } from './partners.ts'

interface RadarWords {
  readonly dimension: (id: string) => string
  readonly dimensionTitle: string
  readonly you: string
  readonly caption: string
}

/**
 * Shares by dimension, yours first, then up to five partners that are shown in colour. Who has no complete dimension
 * has nothing to draw, and takes nobody's place.
 */
export function compareRadar(
  { shares }: Pick<Comparison, 'shares'>,
  partners: readonly Partner[],
  pack: ComparedBy['pack'],
  words: RadarWords,
): ChartContent {
  const shareOf = (card: Card, id: string): number | null =>
    comparableFigure(card, { kind: 'share', id }, comparedBy(pack)) ?? null
  const drawn: Partner[] = []
  for (const partner of partners) {
    if (drawn.length === mostOnRadar) break
    if (partner.shown && shares.some(({ dimension }) => shareOf(partner.card, dimension) !== null)) drawn.push(partner)
  }
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
        values: shares.map(({ dimension }) => shareOf(card, dimension)),
      })),
    ],
  }
}

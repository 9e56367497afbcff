import type { Card } from '#engine/benchmark/card.ts'
import type { ComparedBy } from '#engine/benchmark/possible.ts'
import type { ChartContent } from '#ui/charts/chartContent.ts'
import { drawnValue, type DrawnFigure } from './drawnFigure.ts'
import type { Partner } from './partners.ts'
import { roundEnd } from './strip.ts'

interface RoundWords {
  readonly you: string
  readonly year: string
  readonly caption: string
  readonly median: string
}

/** One figure over the reporting years: the own line, and those of partners of whom several rounds are held. */
export function roundLines(
  drawn: DrawnFigure,
  rounds: { readonly own: readonly Card[]; readonly of: (partner: string) => readonly Card[] },
  partners: readonly Partner[],
  pack: ComparedBy['pack'],
  words: RoundWords,
): ChartContent {
  const lines = partners.filter(({ card }) => rounds.of(card.id).length > 1)
  const all = [rounds.own, ...lines.map(({ card }) => rounds.of(card.id))]
  const years = [...new Set(all.flat().map(({ reportingYear }) => reportingYear))].sort((a, b) => a - b)
  const along = (cards: readonly Card[]): readonly (number | null)[] =>
    years.map(year => {
      const card = cards.findLast(({ reportingYear }) => reportingYear === year)
      return card === undefined ? null : drawnValue(card, drawn, pack)
    })
  const { median } = drawn.figure
  const values = all.map(along)
  const greatest = Math.max(median ?? 0, ...values.flat().map(Number))
  return {
    categories: years.map(String),
    categoryTitle: words.year,
    caption: words.caption,
    series: [
      { id: 'own', label: words.you, tone: 'own', values: values[0] ?? [] },
      ...lines.map(({ card, tone, shown }, at) => ({
        id: card.id,
        label: card.organisation.name,
        tone: shown ? tone : ('rest' as const),
        values: values[at + 1] ?? [],
      })),
    ],
    said: value => drawn.written(value),
    ...(drawn.kind !== 'share' && { most: roundEnd(greatest) }),
    ...(median !== null && { goal: { label: words.median, value: median } }),
  }
}

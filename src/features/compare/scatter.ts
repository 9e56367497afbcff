import type { Card } from '#engine/benchmark/card.ts'
import type { ComparedBy } from '#engine/benchmark/possible.ts'
import type { ScatterContent } from '#ui/charts/scatterOptions.ts'
import { drawnValue, type DrawnFigure } from './drawnFigure.ts'
import type { Partner } from './partners.ts'
import { roundEnd } from './strip.ts'

interface ScatterWords {
  readonly you: string
  readonly categoryTitle: string
  readonly caption: (n: number) => string
  readonly median: string
}

/** Two figures of every named partner as points; whoever lacks one of them is in the table alone. */
export function scatter(
  [across, up]: readonly [DrawnFigure, DrawnFigure],
  partners: readonly Partner[],
  pack: ComparedBy['pack'],
  words: ScatterWords,
): ScatterContent {
  const both = [across, up] as const
  const values = both.map(drawn => [
    drawn.figure.own,
    ...partners.map(({ card }: { readonly card: Card }) => drawnValue(card, drawn, pack)),
  ])
  const [right = [], high = []] = values
  const n = partners.filter((_, at) => right[at + 1] !== null && high[at + 1] !== null).length
  const end = (drawn: DrawnFigure, own: readonly (number | null)[]): number =>
    drawn.kind === 'share' ? 1 : roundEnd(own.reduce<number>((most, value) => Math.max(most, value ?? 0), 0))
  return {
    categories: [words.you, ...partners.map(({ card }) => card.organisation.name)],
    tones: ['own', ...partners.map(({ tone, shown }) => (shown ? tone : 'rest'))],
    categoryTitle: words.categoryTitle,
    caption: words.caption(n),
    series: both.map((drawn, at) => ({
      id: `${String(at)}.${drawn.kind}.${drawn.id}`,
      label: drawn.title,
      tone: 'rest',
      values: values[at] ?? [],
    })),
    said: (value, _category, series) => (series === 0 ? across : up).written(value),
    ends: [end(across, right), end(up, high)],
    middles: [across.figure.median, up.figure.median],
    middleLabel: words.median,
  }
}

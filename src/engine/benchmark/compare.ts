import { extent } from 'd3-array'
import type { Pack } from '../questionnaire/pack.ts'
import type { Direction, Indicator } from '../questionnaire/questionnaire.ts'
import type { Card } from './card.ts'
import { chosenCards } from './chosenCards.ts'
import type { ComparedMeasure, Comparison } from './comparison.ts'
import { percentile, spread } from './statistics.ts'

/**
 * Where one stands among others: every measure and every scored dimension of the pack, in its order.
 * A card without a figure is no zero: it does not count for that measure.
 */
export function compare(
  cards: readonly Card[],
  { pack, own }: { readonly pack: Pack; readonly own: Card | undefined },
): Comparison {
  const { counted, leftOut } = chosenCards(cards, pack.id, own?.id)
  const indicators = [...pack.questionnaires.values()].flatMap(questionnaire => questionnaire.indicators)
  return {
    measures: indicators.flatMap(indicator => comparedMeasures(indicator, counted, own)),
    shares: scoredDimensions(pack).map(dimension => ({
      dimension,
      own: own?.shares[dimension] ?? null,
      values: figures(counted, card => card.shares[dimension]),
    })),
    counted,
    leftOut,
    dates: spanOfDates(counted),
  }
}

function comparedMeasures(indicator: Indicator, counted: readonly Card[], own: Card | undefined): ComparedMeasure[] {
  const direction = indicator.bands.length > 0 ? indicator.direction : undefined
  const ownMeasure = indicator.measure === undefined ? [] : [{ id: indicator.id, direction }]
  const further = indicator.measures.map(({ id }) => ({ id: `${indicator.id}.${id}`, direction: undefined }))
  return [...ownMeasure, ...further].map(measure => comparedMeasure(indicator, measure, counted, own))
}

function comparedMeasure(
  indicator: Indicator,
  { id, direction }: { readonly id: string; readonly direction: Direction | undefined },
  counted: readonly Card[],
  ownCard: Card | undefined,
): ComparedMeasure {
  const own = ownCard?.measures[id] ?? null
  const values = figures(counted, card => card.measures[id])
  const others = values.map(({ value }) => value)
  const { n, median, quartiles } = spread(others)
  const distance = own === null || median === null ? null : own - median
  return {
    id,
    indicator: indicator.id,
    own,
    n,
    median,
    quartiles,
    values,
    distance,
    standing: distance === null || direction === undefined ? null : standing(distance, direction),
    percentile: own === null ? null : percentile(own, others),
  }
}

function standing(distance: number, direction: Direction): 'better' | 'equal' | 'worse' {
  if (distance === 0) return 'equal'
  return distance > 0 === (direction === 'rising') ? 'better' : 'worse'
}

function figures(
  cards: readonly Card[],
  read: (card: Card) => number | undefined,
): { readonly card: Card; readonly value: number }[] {
  return cards.flatMap(card => {
    const value = read(card)
    return value === undefined ? [] : [{ card, value }]
  })
}

function scoredDimensions(pack: Pack): string[] {
  return [...pack.questionnaires.values()]
    .flatMap(questionnaire => questionnaire.dimensions)
    .filter(dimension => dimension.indicators.some(indicator => indicator.bands.length > 0))
    .map(dimension => dimension.id)
}

function spanOfDates(cards: readonly Card[]): readonly [string, string] | null {
  const [first, last] = extent(cards, card => card.referenceDate)
  return first === undefined ? null : [first, last]
}

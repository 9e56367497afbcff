import type { Measure } from '../../questionnaire/measure.ts'
import type { Pack } from '../../questionnaire/pack.ts'
import type { Card } from '../card.ts'
import { packSubjects } from '../peers/subjects.ts'
import type { Banding, BenchmarkRules } from './benchmarkRules.ts'
import { coarse } from './coarse.ts'

/**
 * A card as it leaves without name: every figure rounded as figures of a group are shown, so that none of them can be
 * looked up where its sender published it. What makes a peer (age, size) stays in its band; a level that was chosen
 * from a list stays as it is.
 */
export function coarseCard(card: Card, pack: Pack, rules: BenchmarkRules): Card {
  const fractions = new Set(packSubjects(pack).flatMap(({ id, isFraction }) => (isFraction ? [id] : [])))
  const chosen = chosenLevels(pack)
  const bandings = Object.values(rules.bands)

  function round(id: string, figure: number): number {
    if (chosen.has(id)) return figure
    const rounded = coarse(figure, fractions.has(id), rules)
    const banding = bandings.find(({ measure }) => measure === id)
    return banding === undefined ? rounded : withinBand(figure, rounded, banding)
  }
  const all = (figures: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, round(id, figure)]))
  return { ...card, measures: all(card.measures), shares: all(card.shares), facts: all(card.facts) }
}

/** The rounded figure, or where its band begins when rounding would lead into the next one. */
function withinBand(figure: number, rounded: number, { from }: Banding): number {
  const begin = (value: number): number | undefined => from.findLast(limit => value >= limit)
  return begin(rounded) === begin(figure) ? rounded : (begin(figure) ?? rounded)
}

/** Measures and facts that stand for an option of a list, as they are named on a card. */
function chosenLevels({ bank, questionnaires }: Pack): ReadonlySet<string> {
  const isChosen = (question: string): boolean => bank.questions.get(question)?.form.kind === 'one'
  const isLevel = (measure: Measure | undefined): boolean =>
    measure !== undefined && 'value' in measure && isChosen(measure.value)
  const levels = [...questionnaires.values()].flatMap(({ indicators }) =>
    indicators.flatMap(({ id, measure, measures }) => [
      ...(isLevel(measure) ? [id] : []),
      ...measures.flatMap(further => (isLevel(further.measure) ? [`${id}.${further.id}`] : [])),
    ]),
  )
  return new Set([...levels, ...[...bank.questions.keys()].filter(isChosen)])
}

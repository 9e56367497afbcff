import { extent } from 'd3-array'
import type { Pack } from '../questionnaire/pack.ts'
import type { Card } from './card.ts'
import { chosenCards } from './chosenCards.ts'
import type { ComparedFigure, ComparedMeasure, Comparison } from './comparison.ts'
import type { BenchmarkRules } from './disclosure/benchmarkRules.ts'
import { disclose, disclosedPercentile } from './disclosure/disclose.ts'
import { differingDefinitions, otherVersions } from './peers/differences.ts'
import type { PeerGroup } from './peers/peerGroup.ts'
import { comparableFigure, factSubjects, figureOf, packSubjects, type Subject } from './peers/subjects.ts'
import { sortedFigures, spreadOf } from './statistics.ts'

interface CompareChoice {
  readonly pack: Pack
  readonly own: Card | undefined
  readonly rules: BenchmarkRules
  /** Left out: everybody. */
  readonly group?: PeerGroup | undefined
}

/**
 * Where one stands among others: every measure and every scored dimension of the pack, in its order, then the facts
 * that cards carry. A card without a figure is no zero: it does not count for that figure. Named cards are compared
 * in full; where cards without name count, the rules of disclosure decide.
 */
export function compare(cards: readonly Card[], { pack, own, rules, group }: CompareChoice): Comparison {
  const { counted, leftOut } = chosenCards(cards, { packId: pack.id, own, group, rules })
  const subjects = [...packSubjects(pack), ...factSubjects(pack, counted)]
  const compared = subjects.map(subject => ({ subject, figure: comparedFigure(subject, counted, own, rules, pack) }))
  const of = (kind: Subject['kind']): typeof compared => compared.filter(({ subject }) => subject.kind === kind)
  return {
    measures: of('measure').flatMap(({ subject, figure }): ComparedMeasure[] =>
      subject.indicator === undefined ? [] : [{ id: subject.id, indicator: subject.indicator, ...figure }],
    ),
    shares: of('share').map(({ subject, figure }) => ({ dimension: subject.id, ...figure })),
    facts: of('fact').map(({ subject, figure }) => ({ question: subject.id, ...figure })),
    counted,
    leftOut,
    versions: otherVersions(counted, pack),
    definitions: differingDefinitions(own === undefined ? counted : [...counted, own]),
    dates: spanOfDates(counted),
    unnamed: counted.some(({ anonymous }) => anonymous === true),
  }
}

function comparedFigure(
  subject: Subject,
  counted: readonly Card[],
  ownCard: Card | undefined,
  rules: BenchmarkRules,
  pack: Pack,
): ComparedFigure {
  const own = (ownCard && figureOf(ownCard, subject)) ?? null
  const known = counted.flatMap(card => {
    const value = comparableFigure(card, subject, pack)
    return value === undefined ? [] : [{ card, value }]
  })
  const values = known.filter(({ card }) => card.anonymous !== true)
  const unnamed = known.length - values.length
  // Too few without name on this figure: those who are named are compared among themselves.
  const hidden = unnamed > 0 && unnamed < rules.rules.leastOthers.value && values.length > 0
  const sorted = sortedFigures((hidden ? values : known).map(({ value }) => value))
  const isUnnamed = unnamed > 0 && !hidden
  const spread = isUnnamed
    ? disclose(sorted, { others: unnamed, isFraction: subject.isFraction }, rules)
    : { ...spreadOf(sorted), withheld: [] }
  const { percentile, withheld } = spread.median === null ? nothing : disclosedPercentile(own, sorted, isUnnamed, rules)
  const distance = own === null || spread.median === null ? null : own - spread.median
  return {
    own,
    n: spread.n,
    median: spread.median,
    quartiles: spread.quartiles,
    values,
    distance,
    standing: distance === null || subject.direction === undefined ? null : standing(distance, subject.direction),
    percentile,
    withheld: [...spread.withheld, ...withheld],
  }
}

const nothing = { percentile: null, withheld: [] } as const

function standing(distance: number, direction: 'rising' | 'falling'): 'better' | 'equal' | 'worse' {
  if (distance === 0) return 'equal'
  return distance > 0 === (direction === 'rising') ? 'better' : 'worse'
}

function spanOfDates(cards: readonly Card[]): readonly [string, string] | null {
  const [first, last] = extent(cards, card => card.referenceDate)
  return first === undefined ? null : [first, last]
}

import { extent } from 'd3-array'
import type { Pack } from '../questionnaire/pack.ts'
import type { Card } from './card.ts'
import { chosenCards } from './chosenCards.ts'
import { comparedAmong } from './comparedAmong.ts'
import type { ComparedFigure, ComparedMeasure, Comparison } from './comparison.ts'
import type { BenchmarkRules } from './disclosure/benchmarkRules.ts'
import { differingDefinitions, otherVersions } from './peers/differences.ts'
import type { PeerGroup } from './peers/peerGroup.ts'
import {
  comparableFigure,
  factSubjects,
  impossibleOf,
  packSubjects,
  ownFigure,
  type Subject,
} from './peers/subjects.ts'
import type { ComparedBy } from './possible.ts'
import { sortedFigures } from './statistics.ts'

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
  const { counted, leftOut } = chosenCards(cards, { pack, own, group, rules })
  const subjects = [...packSubjects(pack), ...factSubjects(pack, counted)]
  const compared = subjects.map(subject => ({
    subject,
    figure: comparedFigure(subject, counted, own, { pack, rules }),
  }))
  return {
    ...byKind(compared),
    counted,
    leftOut,
    versions: otherVersions(counted, pack),
    definitions: differingDefinitions(own === undefined ? counted : [...counted, own]),
    dates: spanOfDates(counted),
    unnamed: counted.some(({ anonymous }) => anonymous === true),
  }
}

/** Compared figures as a comparison names them. */
export function byKind(
  compared: readonly { readonly subject: Subject; readonly figure: ComparedFigure }[],
): Pick<Comparison, 'measures' | 'shares' | 'facts'> {
  const of = (kind: Subject['kind']): typeof compared => compared.filter(({ subject }) => subject.kind === kind)
  return {
    measures: of('measure').flatMap(({ subject, figure }): ComparedMeasure[] =>
      subject.indicator === undefined ? [] : [{ id: subject.id, indicator: subject.indicator, ...figure }],
    ),
    shares: of('share').map(({ subject, figure }) => ({ dimension: subject.id, ...figure })),
    facts: of('fact').map(({ subject, figure }) => ({ question: subject.id, ...figure })),
  }
}

function comparedFigure(
  subject: Subject,
  counted: readonly Card[],
  ownCard: Card | undefined,
  by: ComparedBy,
): ComparedFigure {
  const known = counted.flatMap(card => {
    const value = comparableFigure(card, subject, by)
    return value === undefined ? [] : [{ card, value }]
  })
  const values = known.filter(({ card }) => card.anonymous !== true)
  const own = ownFigure(ownCard, subject, by)
  const figures = comparedAmong(
    {
      subject,
      own: own.own,
      named: values.length,
      unnamed: known.length - values.length,
      sorted: who => sortedFigures((who === 'named' ? values : known).map(({ value }) => value)),
    },
    by.rules,
  )
  const impossible = counted.filter(card => impossibleOf(card, subject, by) !== undefined).length
  return { ...figures, ...own, impossible, values }
}

export function spanOfDates(cards: readonly Pick<Card, 'referenceDate'>[]): readonly [string, string] | null {
  const [first, last] = extent(cards, card => card.referenceDate)
  return first === undefined ? null : [first, last]
}

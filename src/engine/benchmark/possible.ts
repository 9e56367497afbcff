import { boundsOf, boundsOfFact, impossibilityOf, shareBounds } from '../measures/bounds.ts'
import type { Bounds, Impossibility } from '../measures/bounds.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Card } from './card.ts'
import type { BenchmarkRules } from './disclosure/benchmarkRules.ts'
import { coarse } from './disclosure/coarse.ts'

/** What figures are compared by: the questions they come from, and how those of cards without name are rounded. */
export interface ComparedBy {
  readonly pack: Pick<Pack, 'version' | 'bank' | 'questionnaires'>
  readonly rules: BenchmarkRules
}

type Kind = 'measure' | 'share' | 'fact'

/** A figure that cannot be: it is told with its reason, and does not count. */
export interface ImpossibleFigure {
  readonly kind: Kind
  /** As it is named on a card. */
  readonly id: string
  readonly value: number
  readonly because: Impossibility
  /** The limit that it leaves; null for a fraction of what is counted whole. */
  readonly limit: number | null
}

/** What is wrong with a figure of a card by the bounds of the pack; undefined for one that can be, or is not known. */
export function impossibleFigure(
  card: Pick<Card, 'anonymous'>,
  { kind, id, value }: Pick<ImpossibleFigure, 'kind' | 'id' | 'value'>,
  by: ComparedBy,
): ImpossibleFigure | undefined {
  const bounds = boundsIn(by, card.anonymous === true)[kind](id)
  if (bounds === undefined) return undefined
  const because = impossibilityOf(value, bounds)
  return because === undefined ? undefined : { kind, id, value, because, limit: limitOf(because, bounds) }
}

/** Everything on a card that cannot be, in the order in which it stands there. */
export function impossibleFigures(card: Card, by: ComparedBy): readonly ImpossibleFigure[] {
  const of = (kind: Kind, figures: Readonly<Record<string, number>>): readonly ImpossibleFigure[] =>
    Object.entries(figures).flatMap(([id, value]) => impossibleFigure(card, { kind, id, value }, by) ?? [])
  return [...of('measure', card.measures), ...of('share', card.shares), ...of('fact', card.facts)]
}

function limitOf(because: Impossibility, { least, greatest }: Bounds): number | null {
  if (because === 'not-whole') return null
  return because === 'below' ? least : greatest
}

type BoundsById = Readonly<Record<Kind, (id: string) => Bounds | undefined>>

/** Read off the pack once, since every figure of every card is held against them. */
const known = new WeakMap<ComparedBy['pack'], KnownBounds>()

interface KnownBounds {
  readonly rules: BenchmarkRules
  readonly exact: BoundsById
  readonly rounded: BoundsById
}

/**
 * The bounds of everything that a card or a sheet may carry; undefined for what the pack does not know.
 *
 * @param isRounded the figures are rounded, as those of groups and of cards without name are.
 */
export function boundsIn({ pack, rules }: ComparedBy, isRounded: boolean): BoundsById {
  const before = known.get(pack)
  if (before?.rules === rules) return isRounded ? before.rounded : before.exact
  const found = { rules, exact: boundsById(pack, exact => exact), rounded: boundsById(pack, roundedBy(rules)) }
  known.set(pack, found)
  return isRounded ? found.rounded : found.exact
}

function boundsById({ bank, questionnaires }: ComparedBy['pack'], as: (exact: Bounds) => Bounds): BoundsById {
  const measures = new Map<string, Bounds>()
  for (const { indicators } of questionnaires.values()) {
    for (const { id, measure, measures: further } of indicators) {
      if (measure !== undefined) measures.set(id, as(boundsOf(measure, bank)))
      for (const one of further) measures.set(`${id}.${one.id}`, as(boundsOf(one.measure, bank)))
    }
  }
  const facts = new Map([...bank.questions].map(([id, question]) => [id, as(boundsOfFact(question))]))
  const share = as(shareBounds)
  return { measure: id => measures.get(id), share: () => share, fact: id => facts.get(id) }
}

/** Bounds of what is rounded: a list of 13 makes 15, and a median of counts may lie between two of them. */
function roundedBy(rules: BenchmarkRules): (exact: Bounds) => Bounds {
  return ({ least, greatest, isPart }) => {
    const round = (limit: number): number => (Number.isFinite(limit) ? coarse(limit, isPart, rules) : limit)
    return {
      least: Math.min(least, round(least)),
      greatest: Math.max(greatest, round(greatest)),
      isWhole: false,
      isPart,
    }
  }
}

import type { Pack } from '../../questionnaire/pack.ts'
import type { Card } from '../card.ts'
import { byName } from '../cards/cardOrder.ts'
import { chosenCards, latestCards } from '../chosenCards.ts'
import { byKind, spanOfDates } from '../compare.ts'
import { comparedAmong } from '../comparedAmong.ts'
import type { Comparison, LeftOut } from '../comparison.ts'
import type { BenchmarkRules } from '../disclosure/benchmarkRules.ts'
import { cardColumns, sortedAmong, type CardColumns } from './columns.ts'
import { differingDefinitions, otherVersions } from './differences.ts'
import type { PeerGroup } from './peerGroup.ts'
import type { ComparedBy } from '../possible.ts'
import { comparableFigure, factSubjects, ownFigure, packSubjects, type Subject } from './subjects.ts'

/** Many cards made ready to be compared again and again. */
export interface CardTable {
  readonly pack: Pack
  readonly rules: BenchmarkRules
  /** Without the figures that are in the columns. */
  readonly cards: readonly Card[]
  readonly rows: ReadonlyMap<Card, number>
  /** Of each organisation the latest, whatever the group. */
  readonly latest: ReadonlySet<Card>
  /** All rows in the order of the names. */
  readonly byName: Uint32Array
  readonly subjects: readonly Subject[]
  readonly columns: CardColumns
}

/** A comparison in row numbers, so that no card needs to travel back. */
export interface ComparedRows extends Omit<Comparison, 'counted' | 'leftOut'> {
  /** In the order of the names. */
  readonly counted: Uint32Array
  readonly leftOut: Uint32Array
  /** For each that is left out, the place of its reason in `reasons`. */
  readonly because: Uint8Array
}

const reasons: readonly LeftOut['because'][] = [
  'other-pack',
  'own',
  'invented',
  'older-of-same',
  'outside-group',
  'not-said',
  'too-few-unnamed',
]

/** Cards as columns. Beside them stays what decides whether a card counts. */
export function cardTable(cards: readonly Card[], pack: Pack, rules: BenchmarkRules): CardTable {
  const subjects = [...packSubjects(pack), ...factSubjects(pack, cards)]
  const columns = cardColumns(cards, subjects, { pack, rules })
  const slim = cards.map(card => slimCard(card, { pack, rules }))
  const named = slim.map((card, row) => ({ card, row })).toSorted((a, b) => byName(a.card, b.card))
  return {
    pack,
    rules,
    cards: slim,
    rows: new Map(slim.map((card, row) => [card, row])),
    latest: latestCards(slim, pack.id),
    byName: Uint32Array.from(named, ({ row }) => row),
    subjects,
    columns,
  }
}

/** What `compare` says of the same cards, without the figures of single ones (`values` stay empty). */
export function compareColumns(
  table: CardTable,
  { own, group }: { readonly own: Card | undefined; readonly group: PeerGroup | undefined },
): ComparedRows {
  const { pack, rules, cards, rows: rowOf, latest, subjects, columns } = table
  const { counted, leftOut } = chosenCards(cards, { pack, own, group, rules, latest })
  const rows = rowsByName(counted, table)
  const isUnnamed = (row: number): boolean => cards[row]?.anonymous === true
  const [unnamed, named] = [rows.filter(isUnnamed), rows.filter(row => !isUnnamed(row))]
  const isCounted = new Uint8Array(cards.length)
  for (const row of rows) isCounted[row] = 1
  const compared = subjects.flatMap((subject, at) => {
    const column = columns.columns[at]
    if (column === undefined) return []
    const ofNamed = sortedAmong(column, named)
    const known = { named: ofNamed.length, unnamed: knownAmong(column, unnamed) }
    const impossible = column.impossible.reduce((count, row) => count + (isCounted[row] ?? 0), 0)
    if (subject.kind === 'fact' && known.named + known.unnamed + impossible === 0) return []
    const ownOne = ownFigure(own, subject, { pack, rules })
    const sorted = (who: 'all' | 'named'): Float64Array =>
      who === 'named' || known.unnamed === 0 ? ofNamed : sortedAmong(column, rows)
    const figures = comparedAmong({ subject, own: ownOne.own, ...known, sorted }, rules)
    return [{ subject, figure: { ...figures, ...ownOne, impossible, values: [] } }]
  })
  return {
    ...byKind(compared),
    counted: rows,
    leftOut: Uint32Array.from(leftOut, ({ card }) => rowOf.get(card) ?? 0),
    because: Uint8Array.from(leftOut, ({ because }) => reasons.indexOf(because)),
    versions: otherVersions(counted, pack),
    definitions: differingDefinitions(own === undefined ? counted : [...counted, own]),
    dates: spanOfDates(counted),
    unnamed: unnamed.length > 0,
  }
}

/** The rows of everybody who counts where no group is chosen, in the order of the names. */
export function everybodyOf(table: CardTable, own: Card | undefined): Uint32Array {
  const { cards, pack, rules, latest } = table
  return rowsByName(chosenCards(cards, { pack, own, group: undefined, rules, latest }).counted, table)
}

function rowsByName(cards: readonly Card[], { rows, byName: order }: CardTable): Uint32Array {
  const isIn = new Uint8Array(order.length)
  for (const card of cards) isIn[rows.get(card) ?? 0] = 1
  return order.filter(row => isIn[row] === 1)
}

/** So many named cards can still be told apart on a line; of more, nobody reads a figure each. */
const mostNamed = 200

/** A comparison in rows with the cards themselves, and with the figure of each where they are few enough. */
export function withCards(
  { counted: rows, leftOut, because, measures, shares, facts, ...rest }: ComparedRows,
  cards: readonly Card[],
  by: ComparedBy,
): Comparison {
  const counted = cardsOf(rows, cards)
  const named = counted.length > mostNamed ? [] : counted.filter(({ anonymous }) => anonymous !== true)
  const values = (kind: Subject['kind'], id: string): Comparison['measures'][number]['values'] =>
    named.flatMap(card => {
      const value = comparableFigure(card, { kind, id }, by)
      return value === undefined ? [] : [{ card, value }]
    })
  return {
    ...rest,
    measures: measures.map(figure => ({ ...figure, values: values('measure', figure.id) })),
    shares: shares.map(figure => ({ ...figure, values: values('share', figure.dimension) })),
    facts: facts.map(figure => ({ ...figure, values: values('fact', figure.question) })),
    counted,
    leftOut: cardsOf(leftOut, cards).map((card, at) => ({
      card,
      because: reasons[because[at] ?? 0] ?? 'outside-group',
    })),
  }
}

/** The cards of some rows, in their order. */
export function cardsOf(rows: Uint32Array, cards: readonly Card[]): readonly Card[] {
  const found: Card[] = []
  for (const row of rows) {
    const card = cards[row]
    if (card !== undefined) found.push(card)
  }
  return found
}

function knownAmong({ distinct, ranks }: CardColumns['columns'][number], rows: Uint32Array): number {
  let known = 0
  for (const row of rows) if (ranks[row] !== distinct.length) known++
  return known
}

/** A card without what columns hold; measures stay that decide on membership, or that another version names. */
function slimCard(card: Card, by: ComparedBy): Card {
  if (card.pack.version !== by.pack.version) return { ...card, shares: {}, facts: {} }
  const measures: Record<string, number> = {}
  for (const { measure } of Object.values(by.rules.bands)) {
    const figure = card.measures[measure]
    if (figure !== undefined) measures[measure] = figure
  }
  return { ...card, measures, shares: {}, facts: {} }
}

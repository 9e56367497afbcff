import type { Card } from '#engine/benchmark/card.ts'
import type { SeriesTone } from '#ui/charts/chartContent.ts'

/** A partner with the mark it keeps on every view; `rest` where it has none of its own. */
export interface Partner {
  readonly card: Card
  readonly tone: SeriesTone
  readonly shown: boolean
}

const tones: readonly SeriesTone[] = [
  'partner-1',
  'partner-2',
  'partner-3',
  'partner-4',
  'partner-5',
  'partner-6',
  'partner-7',
  'partner-8',
  'partner-9',
  'partner-10',
  'partner-11',
  'partner-12',
]

/** How many partners can have a mark of their own, and how many of these differ in colour. */
export const markCount = { all: tones.length, apart: 8 }

/** Columns of partners that a table on the screen has room for. */
const mostColumns = 30

/** Those who have a column on the screen: of too many, as many as can have a mark; a file takes all. */
export const withColumn = (partners: readonly Partner[]): readonly Partner[] =>
  partners.length <= mostColumns ? partners : partners.slice(0, markCount.all)

/** Lines of a radar that one can still follow, besides the own. */
export const mostOnRadar = 5

/**
 * Those who are named, in the order given, each with the mark that this device remembers for it (`marks`: card id →
 * place among the marks).
 */
export function partnersOf(
  cards: readonly Card[],
  marks: Readonly<Record<string, number>>,
  quiet: ReadonlySet<string>,
): readonly Partner[] {
  // A map: an object would first make a key of its own of each of thousands of ids.
  const places = new Map(Object.entries(marks))
  return cards
    .filter(card => card.anonymous !== true)
    .map(card => ({ card, tone: tones[places.get(card.id) ?? tones.length] ?? 'rest', shown: !quiet.has(card.id) }))
}

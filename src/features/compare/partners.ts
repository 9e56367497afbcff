import type { Card } from '#engine/benchmark/card.ts'
import type { SeriesTone } from '#ui/charts/chartContent.ts'

/** A partner with the mark it keeps on every view; `rest` until the reader asks for it. */
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
]

/** Marks that keep apart as lines too: these the radar draws. */
export const onRadar: readonly SeriesTone[] = tones.slice(0, 5)

/**
 * The partners in the order of their names, so that each keeps its colour and shape on every view and day; the first
 * eight have marks of their own, further ones share the grey one.
 */
export function partnersOf(cards: readonly Card[], hidden: ReadonlySet<string>): readonly Partner[] {
  return cards
    .toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name) || a.id.localeCompare(b.id))
    .map((card, i) => ({ card, tone: tones[i] ?? 'rest', shown: !hidden.has(card.id) }))
}

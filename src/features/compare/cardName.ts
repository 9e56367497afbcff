import type { Card } from '#engine/benchmark/card.ts'

/** What a card is called: its cluster's name, or `unnamed` where it was sent without one. */
export function cardName({ organisation }: Card, unnamed: string): string {
  return organisation.name === '' ? unnamed : organisation.name
}

import { recall, remember } from '#storage/localMemory.ts'

/**
 * How a cluster counted where it counted otherwise than the questions say: written for its cards, by round. On this
 * device alone, so that the next card begins with it.
 */

interface Place {
  readonly organisation: string
  readonly round: string
}

const key = ({ organisation, round }: Place): string => `counted.${organisation}.${round}`

export function keepDefinitions(place: Place, definitions: Readonly<Record<string, string>>): void {
  remember(key(place), Object.keys(definitions).length === 0 ? null : definitions)
}

/** What was kept, as far as it is texts by question. */
export function keptDefinitions(place: Place): Readonly<Record<string, string>> {
  const kept = recall(key(place))
  if (!(kept instanceof Object)) return {}
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

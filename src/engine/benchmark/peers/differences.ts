import type { Pack } from '../../questionnaire/pack.ts'
import type { Card } from '../card.ts'
import type { DifferingDefinition, OtherVersion } from '../comparison.ts'
import { packSubjects } from './subjects.ts'

/**
 * Cards of other versions of the pack, oldest version first. Ids are never used again for another thing, so what both
 * versions name is the same; what only theirs knows is not compared, and how much that is stands here.
 */
export function otherVersions(cards: readonly Card[], pack: Pack): readonly OtherVersion[] {
  const known = new Set(packSubjects(pack).flatMap(({ kind, id }) => (kind === 'measure' ? [id] : [])))
  const versions = new Set(cards.map(card => card.pack.version).filter(version => version !== pack.version))
  return [...versions]
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map(version => {
      const made = cards.filter(card => card.pack.version === version)
      const measures = new Set(made.flatMap(card => Object.keys(card.measures)))
      const shared = [...measures].filter(id => known.has(id)).length
      return { version, cards: made.length, measures: measures.size, shared }
    })
}

/** Questions that were counted in more than one way, with each way; the most usual first. */
export function differingDefinitions(cards: readonly Card[]): readonly DifferingDefinition[] {
  const questions = new Set(cards.flatMap(card => Object.keys(card.definitions ?? {})))
  return [...questions].sort().flatMap(question => {
    const counts = new Map<string, number>()
    for (const card of cards) {
      const text = (card.definitions?.[question] ?? '').trim()
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    const ways = [...counts].map(([text, count]) => ({ text, cards: count }))
    return ways.length < 2 ? [] : [{ question, ways: ways.toSorted((a, b) => b.cards - a.cards) }]
  })
}

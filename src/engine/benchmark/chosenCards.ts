import type { Card } from './card.ts'
import { isLaterCard } from './cards/cardOrder.ts'
import type { LeftOut } from './comparison.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { BenchmarkRules } from './disclosure/benchmarkRules.ts'
import { membership, type PeerGroup } from './peers/peerGroup.ts'

interface Choice {
  readonly pack: Pack
  readonly own: Pick<Card, 'id' | 'invented'> | undefined
  /** Undefined: everybody. */
  readonly group: PeerGroup | undefined
  readonly rules: BenchmarkRules
  /** `latestCards` of the same cards and pack, where it was found before. */
  readonly latest?: ReadonlySet<Card>
}

/** Of each organisation the latest card of a pack. */
export function latestCards(cards: readonly Card[], packId: string): ReadonlySet<Card> {
  const latest = new Map<string, Card>()
  for (const card of cards) {
    if (card.pack.id !== packId) continue
    const held = latest.get(card.id)
    if (held === undefined || isLaterCard(card, held)) latest.set(card.id, card)
  }
  return new Set(latest.values())
}

/**
 * Who counts among the others: cards of the same pack (of any version), one an organisation (the latest by reference
 * date, then by day and instant of issue), in the group, never the own, and beside a real cluster none that is invented. Cards without name count only when there are
 * enough of them to hide behind each other.
 */
export function chosenCards(
  cards: readonly Card[],
  { pack, own, group, rules, latest: given }: Choice,
): { readonly counted: readonly Card[]; readonly leftOut: readonly LeftOut[] } {
  const by = { pack, rules }
  // What a sender sent for another group later takes no place of what it sent for this one.
  const sentFor = group && { ...group, criteria: group.criteria.filter(criterion => criterion.by === 'group') }
  const isSent = (card: Card): boolean => sentFor === undefined || membership(card, sentFor, by) === 'member'
  const asked = sentFor?.criteria.length ? cards.filter(isSent) : cards
  const latest = asked === cards && given !== undefined ? given : latestCards(asked, pack.id)
  const reasonOf = (card: Card): LeftOut['because'] | undefined => {
    if (card.id === own?.id) return 'own'
    if (card.invented && own?.invented === false) return 'invented'
    if (card.pack.id !== pack.id) return 'other-pack'
    if (!latest.has(card) && isSent(card)) return 'older-of-same'
    const place = group === undefined ? 'member' : membership(card, group, by)
    return place === 'member' ? undefined : place
  }
  const chosen = cards.map(card => ({ card, because: reasonOf(card) }))
  const unnamed = chosen.filter(({ card, because }) => because === undefined && card.anonymous === true).length
  const tooFew = unnamed < rules.rules.leastOthers.value
  const counted: Card[] = []
  const leftOut: LeftOut[] = []
  for (const { card, because } of chosen) {
    if (because !== undefined) leftOut.push({ card, because })
    else if (card.anonymous === true && tooFew) leftOut.push({ card, because: 'too-few-unnamed' })
    else counted.push(card)
  }
  return { counted, leftOut }
}

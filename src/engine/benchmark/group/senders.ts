import type { IsoDate } from '../../questionnaire/answers.ts'
import type { Card } from '../card.ts'
import { isLaterCard } from '../cards/cardOrder.ts'
import type { BenchmarkGroup } from './benchmarkGroup.ts'

/** A member of a group and the card it sent, as far as one can tell. */
export interface Sender {
  readonly member: BenchmarkGroup['members'][number]
  readonly card: Card | undefined
  /** What there is to say about the card: it was made with another version, or speaks of another day. */
  readonly notes: readonly ('other-version' | 'other-date' | 'unsigned')[]
  readonly state: 'sent' | 'missing' | 'late'
}

export interface Senders {
  readonly members: readonly Sender[]
  /** Cards without name; nobody can say whose they are, so that of the missing only the number is known. */
  readonly unnamed: readonly Card[]
  /** Cards with a name that is nobody's in the group, and those of members that were sent for another group. */
  readonly strangers: readonly Card[]
  /** Cards that the coordinator set aside. */
  readonly setAside: readonly Card[]
  /** Every card of the group, one a sender. */
  readonly cards: readonly Card[]
  /** Members whose cards are not here, named or not. */
  readonly missing: number
}

interface Choice {
  /** Id of cards → id of the member they were said to be of; empty for cards that are not of this group. */
  readonly assigned: Readonly<Record<string, string>>
  readonly today: IsoDate
}

/** Who of a group has sent, from the cards on this device. A card is a member's by its name, or because it was said. */
export function sendersOf(group: BenchmarkGroup, held: readonly Card[], { assigned, today }: Choice): Senders {
  const ids = new Set(group.members.map(({ id }) => id))
  const byName = new Map(group.members.map(({ id, name }) => [folded(name), id]))
  const placeOf = (card: Card): string | undefined => {
    const said = assigned[card.id]
    if (said !== undefined && (said === '' || ids.has(said))) return said
    if (isForAnother(card)) return undefined
    return card.anonymous === true ? undefined : byName.get(folded(card.organisation.name))
  }
  /** Sent for another group: it counts here only when its coordinator says so. */
  const isForAnother = (card: Card): boolean => card.group !== undefined && card.group.id !== group.id
  /** What a member sent for another group stands back behind what it sent for this one, however late it is. */
  const isBetter = (card: Card, before: Card): boolean =>
    isForAnother(card) === isForAnother(before) ? isLaterCard(card, before) : isForAnother(before)
  const isNobodys = (card: Card): boolean => card.anonymous === true || !byName.has(folded(card.organisation.name))
  const ofPack = held
    .filter(({ pack }) => pack.id === group.pack.id)
    .filter(card => card.id in assigned || !isForAnother(card) || !isNobodys(card))
  const sent = new Map<string, Card>()
  for (const card of ofPack) {
    const place = placeOf(card)
    if (place === undefined || place === '') continue
    const before = sent.get(place)
    if (before === undefined || isBetter(card, before)) sent.set(place, card)
  }
  const setAside = oneEach(ofPack.filter(card => placeOf(card) === ''))
  const free = ofPack.filter(card => placeOf(card) === undefined)
  const placed = new Set([...sent.values()].map(({ id }) => id))
  const strangers = oneEach(free.filter(card => card.anonymous !== true && !placed.has(card.id)))
  const unnamed = group.openness === 'closed' ? free.filter(card => card.anonymous === true) : []
  return {
    members: group.members.map(member => senderOf(member, sent.get(member.id), group, today)),
    unnamed,
    strangers,
    setAside,
    cards: [...sent.values(), ...unnamed],
    missing: Math.max(0, group.members.length - sent.size - unnamed.length),
  }
}

/** The latest of each sender: what is said of one of its cards is said of all. */
function oneEach(cards: readonly Card[]): readonly Card[] {
  const latest = new Map<string, Card>()
  for (const card of cards) {
    const before = latest.get(card.id)
    if (before === undefined || isLaterCard(card, before)) latest.set(card.id, card)
  }
  return [...latest.values()]
}

/** The member of that name. */
export function memberNamed(group: BenchmarkGroup, name: string): Sender['member'] | undefined {
  return group.members.find(member => folded(member.name) === folded(name))
}

function senderOf(member: Sender['member'], card: Card | undefined, group: BenchmarkGroup, today: IsoDate): Sender {
  if (card === undefined) return { member, card, notes: [], state: today > group.deadline ? 'late' : 'missing' }
  const notes = [
    ...(card.pack.version === group.pack.version ? [] : (['other-version'] as const)),
    ...(card.referenceDate === group.referenceDate ? [] : (['other-date'] as const)),
    ...(group.openness === 'open' && card.signed === undefined ? (['unsigned'] as const) : []),
  ]
  return { member, card, notes, state: 'sent' }
}

/** Names as people compare them: letter case, blanks and ways of writing one letter say nothing. */
const folded = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')

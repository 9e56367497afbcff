import type { IsoDate } from '../../questionnaire/answers.ts'
import type { Card } from '../card.ts'
import { cardOrder } from './cardOrder.ts'

/** How far a card can be trusted to be its sender's. */
export type CardTrust =
  /** Signed with a key that was compared with this organisation, by phone or in person. */
  | 'known'
  /** Signed, as sent, with a key not compared yet: the first card, or a new device. */
  | 'new-device'
  | 'unsigned'
  /** Signed, and not what was signed. */
  | 'changed'

/** @param knownKeys Public keys compared with the organisation of the card. */
export function cardTrust(
  card: Card,
  signature: 'unsigned' | 'sound' | 'changed',
  knownKeys: readonly string[],
): CardTrust {
  if (signature !== 'sound') return signature
  return knownKeys.includes(card.signed?.key ?? '') ? 'known' : 'new-device'
}

/** What becomes of a card that comes in. */
export type CardDecision =
  | { readonly outcome: 'accepted' | 'updated' }
  | {
      readonly outcome: 'refused'
      readonly because:
        | 'changed-since-signed'
        | 'issued-in-future'
        /** It is on this device already. */
        | 'same'
        | 'older'
        /** Of one day or instant with the one held, and different: nothing says which is later. */
        | 'undecided'
        /** The one held is signed. */
        | 'unsigned-after-signed'
        /** The one held is signed with another key: compare by phone first. */
        | 'other-key'
        /** The one held is a cluster's own, this one an invented cluster's, or the other way round. */
        | 'invented'
    }

interface Arrival {
  /** The card of the same sender and for the same group that is held already. */
  readonly held: Card | undefined
  /** Those of the same sender that are held for other groups: what vouches for one card vouches for all. */
  readonly elsewhere: readonly Card[]
  readonly arrived: Card
  readonly trust: CardTrust
  /** The day where the reader is. A card may be dated one day later: clocks and time zones differ. */
  readonly tomorrow: IsoDate
}

/** Whether a card is taken, takes the place of the one held, or is refused. A later card wins, never in silence. */
export function takeCard({ held, elsewhere, arrived, trust, tomorrow }: Arrival): CardDecision {
  if (trust === 'changed') return refused('changed-since-signed')
  if (arrived.issued > tomorrow) return refused('issued-in-future')
  if (isSameCard(arrived, held)) return refused('same')
  const theirs = held === undefined ? elsewhere : [held, ...elsewhere]
  if (theirs.some(({ invented }) => invented !== arrived.invented)) return refused('invented')
  const keys = theirs.flatMap(({ signed }) => signed?.key ?? [])
  if (keys.length > 0 && arrived.signed === undefined) return refused('unsigned-after-signed')
  if (keys.some(key => key !== arrived.signed?.key) && trust !== 'known') return refused('other-key')
  if (held === undefined) return { outcome: 'accepted' }
  const order = cardOrder(arrived, held)
  if (order < 0) return refused('older')
  return order === 0 ? refused('undecided') : { outcome: 'updated' }
}

type Reason = Extract<CardDecision, { readonly outcome: 'refused' }>['because']

const refused = (because: Reason): CardDecision => ({ outcome: 'refused', because })

/** Both say the same, whatever the order of their parts; of one content two signatures may differ. */
export function isSameCard(a: Card, b: Card | undefined): boolean {
  if (b === undefined) return false
  return JSON.stringify(sorted(unsigned(a))) === JSON.stringify(sorted(unsigned(b))) && a.signed?.key === b.signed?.key
}

function unsigned(card: Card): unknown {
  return { ...card, signed: undefined }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)])
}

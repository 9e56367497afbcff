import type { LabelId } from '../../questionnaire/ids.ts'
import type { Card } from '../card.ts'
import type { ComparedBy } from '../possible.ts'
import { comparableFigure } from './subjects.ts'

/**
 * What makes a peer: by field of work, country or group of countries, age or size in bands (each band by where it
 * begins), a label held (`none`: none of them), hand-picked cards, or cards that were sent for a benchmarking group.
 */
export type PeerCriterion =
  | { readonly by: 'field'; readonly of: readonly string[] }
  | { readonly by: 'country'; readonly of: readonly string[] }
  | { readonly by: 'age' | 'size'; readonly of: readonly number[] }
  | { readonly by: 'label'; readonly of: readonly LabelId[] }
  | { readonly by: 'picked'; readonly of: readonly string[] }
  | { readonly by: 'group'; readonly of: readonly string[] }

/** A named group of peers, saved with the benchmarking group; all its criteria must hold, none means everybody. */
export interface PeerGroup {
  readonly id: string
  readonly name: string
  readonly criteria: readonly PeerCriterion[]
}

/** Whether a card belongs to a group; `not-said` when the card does not carry what the group asks for. */
export function membership(card: Card, group: PeerGroup, by: ComparedBy): Membership {
  let place: Membership = 'member'
  for (const criterion of group.criteria) {
    const met = meets(card, criterion, by)
    if (met === 'outside-group') return met
    if (met === 'not-said') place = met
  }
  return place
}

type Membership = 'member' | 'outside-group' | 'not-said'

function meets(card: Card, criterion: PeerCriterion, by: ComparedBy): Membership {
  switch (criterion.by) {
    case 'field':
      return among(card.organisation.field, criterion.of)
    case 'country':
      return among(card.organisation.country, criterion.of)
    case 'age':
    case 'size': {
      const band = bandOf(card, criterion.by, by)
      return band === undefined ? 'not-said' : asMembership(criterion.of.includes(band))
    }
    case 'label': {
      const { labels } = card
      if (labels === undefined) return 'not-said'
      return asMembership(criterion.of.some(label => (label === 'none' ? labels.length === 0 : labels.includes(label))))
    }
    case 'picked':
      return asMembership(criterion.of.includes(card.id))
    case 'group':
      return card.group === undefined ? 'not-said' : asMembership(criterion.of.includes(card.group.id))
  }
}

/** Where the band of a card begins, in the unit of the measure; undefined when the card has no such figure that can be. */
export function bandOf(card: Card, banding: 'age' | 'size', by: ComparedBy): number | undefined {
  const { measure, from } = by.rules.bands[banding]
  const figure = comparableFigure(card, { kind: 'measure', id: measure }, by)
  return figure === undefined ? undefined : from.findLast(begin => figure >= begin)
}

function among(said: string, of: readonly string[]): Membership {
  return said === '' ? 'not-said' : asMembership(of.includes(said))
}

const asMembership = (isMember: boolean): Membership => (isMember ? 'member' : 'outside-group')

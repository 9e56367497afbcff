import type { Card } from '../card.ts'
import type { ComparedBy } from '../possible.ts'
import { bandOf, type PeerCriterion } from './peerGroup.ts'

type By = PeerCriterion['by']

interface PeerOption {
  readonly value: string | number
  /** Cards that say so. */
  readonly count: number
}

export interface PeerChoice {
  readonly by: Exclude<By, 'picked'>
  readonly options: readonly PeerOption[]
  /** Cards that do not say. */
  readonly silent: number
}

/** What makes a peer, in the order in which it is asked. */
const kinds = ['group', 'country', 'field', 'size', 'age', 'label'] as const

/**
 * Everything that cards say of themselves, by kind of likeness, with how many say it: bands from the least, labels in
 * the order of `labels` with *none* last, all else in the order of the words. A kind that no card says is left out.
 */
export function peerChoices(cards: readonly Card[], by: ComparedBy, labels: readonly string[]): readonly PeerChoice[] {
  const orders: Readonly<Partial<Record<By, readonly (string | number)[]>>> = {
    age: by.rules.bands.age.from,
    size: by.rules.bands.size.from,
    label: [...labels, 'none'],
  }
  return kinds
    .map((kind): PeerChoice => {
      const counts = new Map<string | number, number>()
      let silent = 0
      for (const card of cards) {
        const said = saidBy(card, kind, by)
        if (said === undefined) silent++
        else if (typeof said !== 'object') counts.set(said, (counts.get(said) ?? 0) + 1)
        else for (const value of said) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      const order = orders[kind]
      const values = [...counts.keys()].filter(value => order === undefined || order.includes(value))
      return {
        by: kind,
        options: values
          .toSorted((a, b) =>
            order === undefined ? String(a).localeCompare(String(b)) : order.indexOf(a) - order.indexOf(b),
          )
          .map(value => ({ value, count: counts.get(value) ?? 0 })),
        silent,
      }
    })
    .filter(({ options }) => options.length > 0)
}

/** What a card says of one kind, several of labels alone; undefined when it keeps that back. */
function saidBy(card: Card, kind: PeerChoice['by'], by: ComparedBy): string | number | readonly string[] | undefined {
  const { field, country } = card.organisation
  switch (kind) {
    case 'field':
      return field === '' ? undefined : field
    case 'group':
      return card.group?.id
    case 'country':
      return country === '' ? undefined : country
    case 'age':
    case 'size':
      return bandOf(card, kind, by)
    case 'label':
      return card.labels?.length === 0 ? 'none' : card.labels
  }
}

/** The criteria with one value of one kind put in or taken out. */
export function toggled(criteria: readonly PeerCriterion[], by: By, value: string | number): readonly PeerCriterion[] {
  const of: readonly (string | number)[] = criteria.find(one => one.by === by)?.of ?? []
  const next = of.includes(value) ? of.filter(one => one !== value) : [...of, value]
  const others = criteria.filter(one => one.by !== by)
  return next.length === 0 ? others : [...others, { by, of: next } as PeerCriterion]
}

export function isTicked(criteria: readonly PeerCriterion[], by: By, value: string | number): boolean {
  const of: readonly (string | number)[] = criteria.find(one => one.by === by)?.of ?? []
  return of.includes(value)
}

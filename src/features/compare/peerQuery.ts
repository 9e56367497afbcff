import type { PeerCriterion } from '#engine/benchmark/peers/peerGroup.ts'

/** An address's query, as the router reads it. */
type Query = Readonly<Record<string, string | null | readonly (string | null)[] | undefined>>

/** What a criterion may name where that is a closed set. */
interface KnownPeers {
  /** Where each band begins. */
  readonly age: readonly number[]
  readonly size: readonly number[]
  /** Labels of the scheme. */
  readonly labels: readonly string[]
}

/** The keys of the address that make a group of peers, each may stand several times. */
const keys = {
  field: 'field',
  country: 'country',
  age: 'age',
  size: 'size',
  label: 'label',
  picked: 'pick',
  group: 'for',
} as const

/** The key with which the address names a group that was given a name. */
const nameKey = 'peers'
const longestName = 100

/**
 * The criteria that an address asks for, in one order whatever the order of the address. What cannot be meant (a band
 * that does not exist, a label of another scheme) is left out, so that an address never makes a group of nobody by a
 * slip.
 */
export function criteriaOf(query: Query, known: KnownPeers): readonly PeerCriterion[] {
  const said = (key: string): readonly string[] => [
    ...new Set([query[key]].flat().filter((one): one is string => typeof one === 'string' && one !== '')),
  ]
  const bands = (by: 'age' | 'size'): readonly number[] => known[by].filter(from => said(by).includes(String(from)))
  const all: readonly PeerCriterion[] = [
    { by: 'field', of: said(keys.field) },
    { by: 'country', of: said(keys.country).filter(code => /^[A-Z]{2}$/.test(code)) },
    { by: 'age', of: bands('age') },
    { by: 'size', of: bands('size') },
    { by: 'label', of: said(keys.label).filter(label => label === 'none' || known.labels.includes(label)) },
    { by: 'picked', of: said(keys.picked) },
    { by: 'group', of: said(keys.group) },
  ]
  return all.filter(({ of }) => of.length > 0)
}

/** The name that an address gives its group; empty without one. */
export function peerNameOf(query: Query): string {
  const [name] = [query[nameKey]].flat()
  return (name ?? '').slice(0, longestName)
}

/** The part of an address that makes these peers; keys that are not used are undefined, so that they leave it. */
export function peerQueryOf(
  criteria: readonly PeerCriterion[],
  name = '',
): Readonly<Record<string, string | string[] | undefined>> {
  const query: Record<string, string | string[] | undefined> = {
    [nameKey]: criteria.length === 0 || name === '' ? undefined : name,
  }
  for (const [by, key] of Object.entries(keys))
    query[key] = criteria.find(criterion => criterion.by === by)?.of.map(String)
  return query
}

import type { Card } from '../card.ts'
import { bandOf } from '../peers/peerGroup.ts'
import type { ComparedBy } from '../possible.ts'
import type { BenchmarkRules } from './benchmarkRules.ts'

/** What a card says of its sender apart from figures. */
type ProfileField = 'country' | 'field' | 'age' | 'size' | 'labels'

/** Fields that together are shared by too few others of the group. */
interface SinglingOut {
  readonly fields: readonly ProfileField[]
  /** How many others say the same in all of them. */
  readonly alike: number
}

/**
 * Which fields of a card single its sender out in a group: alone, or two together where neither does alone. `others`
 * are the cards of the group, as far as one has them, the own not among them. Few of them say little: then the group
 * itself is small.
 */
export function singledOut(own: Card, others: readonly Card[], by: ComparedBy): readonly SinglingOut[] {
  const said = profileOf(own, by)
  const profiles = others.map(card => profileOf(card, by))
  const check = (fields: readonly ProfileField[]): SinglingOut => {
    const alike = profiles.filter(other => fields.every(field => other[field] === said[field])).length
    return { fields, alike }
  }
  const tooFew = ({ alike }: SinglingOut): boolean => alike < by.rules.rules.leastAlike.value
  const told = profileFields.filter(field => said[field] !== undefined)
  const alone = told.map(field => check([field])).filter(tooFew)
  const harmless = told.filter(field => !alone.some(({ fields }) => fields.includes(field)))
  const pairs = harmless.flatMap((first, at) => harmless.slice(at + 1).map(second => check([first, second])))
  return [...alone, ...pairs.filter(tooFew)]
}

/**
 * Whether the country of a card singles its sender out among the partners that an agreement names: all that one knows
 * of a group without cards of it. `others` are the countries of the other partners, as far as they are named.
 */
export function countrySinglesOut(
  own: string,
  others: readonly string[],
  rules: BenchmarkRules,
): SinglingOut | undefined {
  if (own === '' || others.length === 0) return undefined
  const alike = others.filter(country => country === own).length
  return alike < rules.rules.leastAlike.value ? { fields: ['country'], alike } : undefined
}

const profileFields: readonly ProfileField[] = ['country', 'field', 'age', 'size', 'labels']

/** Each field as a word to compare; undefined where the card says nothing. */
function profileOf(card: Card, by: ComparedBy): Readonly<Record<ProfileField, string | undefined>> {
  const { country, field } = card.organisation
  return {
    country: country === '' ? undefined : country,
    field: field === '' ? undefined : field,
    age: bandOf(card, 'age', by)?.toString(),
    size: bandOf(card, 'size', by)?.toString(),
    labels: card.labels?.toSorted().join(' '),
  }
}

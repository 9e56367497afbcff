import type { Card } from '../card.ts'

/**
 * Where a card is kept: one of each sender for each group it was sent for, and one for anybody. A later one takes the
 * place of an earlier one there, and nowhere else.
 */
export function cardPlace({ id, group }: Pick<Card, 'id' | 'group'>): string {
  return group === undefined ? id : `${id} ${group.id}`
}

/**
 * Which of two cards of one organisation is later: by reference date, then by day of issue, then by instant of issue
 * where both say it. Negative when `a` is earlier, 0 when nothing tells them apart.
 */
export function cardOrder(a: Card, b: Card): number {
  return (
    compareText(a.referenceDate, b.referenceDate) ||
    compareText(a.issued, b.issued) ||
    (a.issuedAt === undefined || b.issuedAt === undefined ? 0 : Date.parse(a.issuedAt) - Date.parse(b.issuedAt))
  )
}

export const isLaterCard = (card: Card, held: Card): boolean => cardOrder(card, held) > 0

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Of no language, so that screen, worker and command have the same order. */
const names = new Intl.Collator('und')

/** Order of the names of their senders, then of ids. */
export function byName(one: Pick<Card, 'id' | 'organisation'>, other: Pick<Card, 'id' | 'organisation'>): number {
  return names.compare(one.organisation.name, other.organisation.name) || names.compare(one.id, other.id)
}

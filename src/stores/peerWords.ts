import type { Banding } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import type { PeerCriterion } from '#engine/benchmark/peers/peerGroup.ts'
import { countryName, formatList } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { benchmarkRules } from './benchmarkRules.ts'
import { useCardsStore } from './cardsStore.ts'
import { useGroupsStore } from './groupsStore.ts'
import { usePackWords } from './packWords.ts'

/** Groups of peers in words. */
export function usePeerWords() {
  const { t } = useMessages('compare')
  const words = usePackWords()
  const groups = useGroupsStore()
  const held = useCardsStore()

  /** *40 to 99*: bands hold whole figures. */
  function band(begin: number, { from }: Banding): string {
    const next = from[from.indexOf(begin) + 1]
    if (next === undefined) return t('peers.over', { from: begin })
    return begin === from[0] ? t('peers.under', { to: next }) : t('peers.between', { from: begin, to: next - 1 })
  }

  /** As it is here, else as a card names it; of cards alone one knows no more. */
  function groupName(id: string): string {
    const named = groups.find(id)?.group ?? held.cards.find(({ group }) => group?.id === id)?.group
    return named?.name ?? t('peers.groupUnknown')
  }

  /** One value of a criterion, as a choice among others. */
  function option(by: PeerCriterion['by'], value: string | number): string {
    switch (by) {
      case 'country':
        return countryName(String(value))
      case 'age':
        return t('peers.years', { band: band(Number(value), benchmarkRules.bands.age) })
      case 'size':
        return t('peers.participants', { band: band(Number(value), benchmarkRules.bands.size) })
      case 'label':
        return value === 'none' ? t('peers.holdsNone') : t('peers.holds', { label: words.label(String(value)).title })
      case 'group':
        return t('peers.sentFor', { group: groupName(String(value)) })
      case 'field':
      case 'picked':
        return String(value)
    }
  }

  function criterion({ by, of }: PeerCriterion): string {
    if (by === 'picked') return t('peers.pickedCount', { count: of.length })
    return of.map(value => option(by, value)).join(t('peers.or'))
  }

  return {
    option,
    /** *Portugal or Spain, and 40 to 99 participants*; empty for everybody. */
    criteria: (all: readonly PeerCriterion[]): string => formatList(all.map(criterion)),
  }
}

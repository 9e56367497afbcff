import type { Banding } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import type { PeerCriterion } from '#engine/benchmark/peers/peerGroup.ts'
import { countryName, formatList } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { benchmarkRules } from './benchmarkRules.ts'
import { usePackWords } from './packWords.ts'

/** Groups of peers in words. */
export function usePeerWords() {
  const { t } = useMessages('compare')
  const words = usePackWords()

  /** *40 to 99*: bands hold whole figures. */
  function band(begin: number, { from }: Banding): string {
    const next = from[from.indexOf(begin) + 1]
    if (next === undefined) return t('peers.over', { from: begin })
    return begin === from[0] ? t('peers.under', { to: next }) : t('peers.between', { from: begin, to: next - 1 })
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

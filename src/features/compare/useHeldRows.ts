import { computed } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import type { Comparison } from '#engine/benchmark/comparison.ts'
import { dayCell } from '#formats/tableFile.ts'
import { countryName, formatDate } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useCardsStore } from '#stores/cardsStore.ts'
import { cardName } from './cardName.ts'
import type { FileRows } from './compareFile.ts'
import type { WordTable } from './wordTable.ts'

/** The cards of a comparison, those that count first, and why the others do not. */
export function useHeldRows(comparison: () => Comparison | undefined) {
  const { t } = useMessages('cards', 'compare')
  const held = useCardsStore()

  const heldOnes = computed(() => new Set(held.cards))
  const rows = computed(() => [
    ...(comparison()?.counted ?? []).map(card => ({ card, because: undefined })),
    ...(comparison()?.leftOut ?? []),
  ])
  const name = (card: Card): string => cardName(card, t('unnamed'))
  const from = ({ organisation: { country } }: Card): string => (country === '' ? '–' : countryName(country))
  const state = (because: (typeof rows.value)[number]['because']): string =>
    because === undefined ? t('held.counted') : t(`compare:held.because.${because}`)
  const signature = (card: Card): string =>
    heldOnes.value.has(card) ? t(`trust.${held.hasOtherKey(card) ? 'otherKey' : held.trustOf(card)}`) : t('held.device')

  const columns = () => [t('held.name'), t('held.from'), t('held.date'), t('held.signature'), t('held.state')]
  /** The list for a picture. */
  const table = (): WordTable => ({ columns: columns(), rows: cells(formatDate) })
  /** The list for a spreadsheet. */
  const file = (): FileRows => ({ columns: columns(), rows: cells(dayCell) })
  function cells<Day>(written: (day: string) => Day): readonly (readonly (string | Day)[])[] {
    return rows.value.map(({ card, because }) => [
      name(card),
      from(card),
      written(card.referenceDate),
      signature(card),
      state(because),
    ])
  }

  return { rows, heldOnes, name, from, state, table, file }
}

import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import type { Question } from '#engine/questionnaire/question.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatList, formatNumber } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { summedRows } from './gridTotal.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { usePackWords } from './packWords.ts'

interface GridTotal {
  /** *Total* of all rows; else with the names of those that it is made of or leaves out, whichever are fewer. */
  readonly label: string
  readonly sum: string
  readonly unit: string
}

/**
 * The total under a grid, in words, by the widest sum that one of these indicators or a check makes of its rows;
 * undefined where the pack adds nothing up, and while a figure is missing.
 */
export function useGridTotal(
  rows: MaybeRefOrGetter<readonly Question[]>,
  indicators: MaybeRefOrGetter<readonly Indicator[]>,
): ComputedRef<GridTotal | undefined> {
  const packs = usePackStore()
  const store = useOrganisationStore()
  const words = usePackWords()
  const summed = computed(() => {
    const { pack } = packs
    const ids = toValue(rows).map(({ id }) => id)
    if (pack === undefined) return undefined
    return toValue(indicators)
      .flatMap(indicator => [summedRows(ids, indicator, pack.bank) ?? []])
      .toSorted((a, b) => b.length - a.length)
      .find(({ length }) => length > 0)
  })

  return computed(() => {
    const t = messagesOf('score')
    const values = summed.value?.map(id => store.answers.values[id])
    if (summed.value === undefined || values === undefined || values.includes(undefined)) return undefined
    const isSummed = ({ id }: Question): boolean => summed.value?.includes(id) === true
    const left = toValue(rows).filter(row => !isSummed(row))
    const named = (questions: readonly Question[]): string =>
      formatList(questions.map(({ id }) => words.question(id).short))
    const sum = values.reduce<number>((before, value) => before + Number(value), 0)
    return {
      label:
        left.length === 0
          ? t('field.total')
          : left.length < values.length
            ? t('field.totalWithout', { left: named(left) })
            : t('field.totalOf', { rows: named(toValue(rows).filter(isSummed)) }),
      sum: formatNumber(sum, 3),
      unit: words.unit(toValue(rows)[0]?.unit, sum),
    }
  })
}

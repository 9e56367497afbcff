import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { usePackWords } from './packWords.ts'

/** What a measure of an indicator is called, and how its figures are written. */
export interface MeasureWords {
  /** Without its unit, for a sentence. */
  readonly name: string
  /** With its unit, for a line of figures. */
  readonly title: string
  /** Word of its unit in the plural, or that it is a share or a level; may be empty. */
  readonly unit: string
  /** Its figures are parts of 1, written as percent. */
  readonly isFraction: boolean
  /** Its figures are levels that have words; else they have a unit or are percent. */
  readonly isLevel: boolean
  /** A figure as short as a line has room for. */
  readonly short: (value: number) => string
  /** A figure with its unit, or the words of its level, for a sentence. */
  readonly said: (value: number) => string
}

/** Measures of indicators in words: `<indicator>` its own, `<indicator>.<measure>` a further one. */
export function useMeasureWords() {
  const { t } = useMessages('compare', 'tables')
  const words = usePackWords()

  return (measureId: string, indicator: Indicator): MeasureWords => {
    const [, furtherId] = measureId.split('.')
    const read = indicator.measures.find(({ id }) => id === furtherId) ?? indicator
    const isRatio = read.measure !== undefined && ('ratio' in read.measure || 'share' in read.measure)
    const isFraction = isRatio && read.unit === undefined
    const isLevel =
      read.measure !== undefined && 'value' in read.measure && words.question(read.measure.value).options !== undefined
    const { title, measures } = words.indicator(indicator.id)
    const name = furtherId === undefined ? title : (measures?.[furtherId] ?? title)
    const unitWord = words.unit(read.unit, 2)
    return {
      name,
      title: unitWord === '' || name.toLowerCase().includes(unitWord) ? name : `${name} (${unitWord})`,
      unit: isFraction ? t('tables:share') : isLevel ? t('tables:level') : unitWord,
      isFraction,
      isLevel,
      short: value => (isFraction ? formatPercent(value) : formatNumber(value)),
      said: value =>
        isLevel && !Number.isInteger(value)
          ? t('between', {
              lower: words.measured(read, Math.floor(value)),
              upper: words.measured(read, Math.ceil(value)),
            })
          : words.measured(read, value),
    }
  }
}

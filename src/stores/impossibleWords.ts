import type { ImpossibleFigure } from '#engine/benchmark/possible.ts'
import { formatPercent } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { usePackStore } from './packStore.ts'
import { usePackWords } from './packWords.ts'

type Named = Pick<ImpossibleFigure, 'kind' | 'id'>

/** Figures that cannot be, in words. */
export function useImpossibleWords() {
  const packs = usePackStore()
  const words = usePackWords()

  const indicators = () => [...(packs.shipped?.questionnaires.values() ?? [])].flatMap(each => each.indicators)

  /** *Satisfaction: response*; the words of what a figure measures. */
  function name({ kind, id }: Named): string {
    if (kind === 'share') return words.dimension(id).title
    if (kind === 'fact') return words.question(id).short
    const [indicator = '', further] = id.split('.')
    const { title, measures } = words.indicator(indicator)
    return further === undefined
      ? title
      : messagesOf('score')('impossible.measure', { title, measure: measures?.[further] ?? further })
  }

  /** A value with the unit of its figure. */
  function value({ kind, id }: Named, figure: number): string {
    if (kind === 'share') return formatPercent(figure)
    if (kind === 'fact') return words.figure(figure, packs.shipped?.bank.questions.get(id)?.unit)
    const [indicatorId, further] = id.split('.')
    const indicator = indicators().find(one => one.id === indicatorId)
    const read = further === undefined ? indicator : indicator?.measures.find(one => one.id === further)
    return words.measured(read ?? { measure: undefined, unit: undefined }, figure)
  }

  /** *Direct contact: 5,700 % cannot be: the part is within the whole.* */
  const sentence = (figure: ImpossibleFigure): string =>
    messagesOf('score')(`impossible.${figure.because}`, {
      figure: name(figure),
      value: value(figure, figure.value),
      limit: figure.limit === null ? '' : value(figure, figure.limit),
    })

  return { name, value, sentence }
}

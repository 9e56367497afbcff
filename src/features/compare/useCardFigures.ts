import type { Card } from '#engine/benchmark/card.ts'
import type { QuestionId } from '#engine/questionnaire/ids.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'

/** A figure of a card in words. */
interface CardFigure {
  /** As it is named on a card. */
  readonly id: string
  readonly name: string
  /** As it stands on the card. */
  readonly figure: string
  /** The question that it is the very answer to. */
  readonly fact?: QuestionId | undefined
  /** What is measured: two figures that measure the same say the same. */
  readonly meaning?: string
}

/** Figures under one heading. */
export interface FigureGroup {
  readonly id: string
  readonly title: string
  readonly figures: readonly CardFigure[]
}

/** Every figure of a card in words, in the order of the pack. */
export function useCardFigures() {
  const { t } = useMessages('cards')
  const packs = usePackStore()
  const words = usePackWords()

  /** Measures by questionnaire. */
  const measuresOf = ({ measures }: Card): readonly FigureGroup[] =>
    [...(packs.shipped?.questionnaires.values() ?? [])]
      .map(({ id, indicators }) => ({
        id,
        title: words.questionnaire(id).title,
        figures: indicators.flatMap(indicator => figuresOf(indicator, measures)),
      }))
      .filter(({ figures }) => figures.length > 0)

  /** The figures of an indicator that are known, its own first. */
  function figuresOf(indicator: Indicator, measures: Card['measures']): readonly CardFigure[] {
    const { title, measures: names } = words.indicator(indicator.id)
    const own = { id: indicator.id, name: title, read: indicator }
    const further = indicator.measures.map(one => ({
      id: `${indicator.id}.${one.id}`,
      name: t('card.figure', { title, measure: names?.[one.id] ?? one.id }),
      read: one,
    }))
    return [own, ...further].flatMap(({ id, name, read }) => {
      const value = measures[id]
      if (value === undefined || read.measure === undefined) return []
      const fact = 'value' in read.measure ? read.measure.value : undefined
      return [
        {
          id,
          name: `${indicator.code} ${name}`,
          figure: words.measured(read, value),
          fact,
          meaning: JSON.stringify(read.measure),
        },
      ]
    })
  }

  const sharesOf = ({ shares }: Card): FigureGroup => ({
    id: 'shares',
    title: t('card.shares'),
    figures: Object.entries(shares).map(([id, share]) => ({
      id,
      name: words.dimension(id).title,
      figure: formatPercent(share),
    })),
  })

  const factsOf = ({ facts }: Card): FigureGroup => ({
    id: 'facts',
    title: t('card.factsTitle'),
    figures: Object.entries(facts).map(([id, value]) => ({
      id,
      name: words.question(id).short,
      figure: words.question(id).options?.[String(value)] ?? words.figure(value, unitOf(id)),
    })),
  })
  const unitOf = (id: QuestionId): string | undefined => packs.shipped?.bank.questions.get(id)?.unit

  /** Everything on a card. What this version of the questions does not know stands under its id. */
  function allOf(card: Card): readonly FigureGroup[] {
    const measures = measuresOf(card)
    const known = new Set(measures.flatMap(({ figures }) => figures.map(({ id }) => id)))
    const strange = Object.entries(card.measures).filter(([id]) => !known.has(id))
    const other: FigureGroup = {
      id: 'other',
      title: t('content.other'),
      figures: strange.map(([id, value]) => ({ id, name: id, figure: formatNumber(value) })),
    }
    return [sharesOf(card), ...measures, factsOf(card), other].filter(({ figures }) => figures.length > 0)
  }

  return { measuresOf, sharesOf, factsOf, allOf }
}

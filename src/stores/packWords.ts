import type { Source } from '#engine/questionnaire/reference.ts'
import { periodDates } from '#engine/questionnaire/period.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { Period } from '#engine/questionnaire/question.ts'
import type { Goal } from '#engine/questionnaire/labelScheme.ts'
import type {
  GoalText,
  IndicatorText,
  LabelText,
  QuestionnaireTexts,
  QuestionText,
  RequirementText,
} from '#engine/questionnaire/texts.ts'
import { formatDate, formatNumber, formatPercent, pluralCategory } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import type { PackTexts } from './packTexts.ts'

/**
 * All words of the pack in the reader's language, English where a translation lacks them.
 * An id without words stands for itself, so that a gap is seen and breaks nothing. Read in a template or a
 * computed value, they follow the language and the open round.
 */
export interface PackWords {
  readonly question: (id: string) => QuestionText
  readonly group: (id: string) => { readonly title: string; readonly question: string } | undefined
  readonly indicator: (id: string) => IndicatorText
  /** A level of an indicator in words; where the organisation set a limit of its own, with that. Empty without words. */
  readonly level: (indicator: string, band: number) => string
  readonly dimension: (id: string) => { readonly title: string; readonly short: string }
  readonly questionnaire: (id: string) => Pick<QuestionnaireTexts, 'title' | 'assumed'> & { readonly short: string }
  readonly label: (id: string) => LabelText
  readonly requirement: (label: string, id: string) => RequirementText
  /** A goal; without words of its own, that of a label is called as the label is, and nothing is said of what follows. */
  readonly goal: (goal: Goal) => Omit<GoalText, 'then'> & Partial<Pick<GoalText, 'then'>>
  readonly source: (id: string) => Source | undefined
  readonly term: (id: string) => { readonly term: string; readonly definition: string } | undefined
  /** Sentence of a failed cross-check, with `{{left}}` and `{{right}}`. */
  readonly check: (id: string) => string
  /** When a question is asked, by the id of its condition. */
  readonly condition: (id: string) => string
  readonly referenceFigure: (id: string) => string
  /** Word of a unit in the plural form of `n`; empty without a unit. */
  readonly unit: (unitId: string | undefined, n: number) => string
  /** *70.7 %*, *14 months*, *41 participants*. A ratio with a unit of its own (*days per post*) is no percentage. */
  readonly figure: (value: number, unit: string | undefined, isRatio?: boolean) => string
  /** A figure of an indicator's own measure: with its unit, as percent, or in the words of its level. */
  readonly measured: (indicator: Pick<Indicator, 'measure' | 'unit'>, value: number) => string
  /** *between 1 November 2025 and 31 October 2026*, by the dates of the open round; empty without one. */
  readonly period: (period: Period | undefined) => string
}

export function usePackWords(): PackWords {
  const packs = usePackStore()
  const open = useOrganisationStore()

  function find<T>(read: (texts: PackTexts) => T | undefined): T | undefined {
    for (const texts of packs.texts) {
      const found = read(texts)
      if (found !== undefined) return found
    }
    return undefined
  }

  function inQuestionnaires<T>(read: (texts: PackTexts['questionnaires'][string]) => T | undefined): T | undefined {
    return find(texts => {
      for (const questionnaire of Object.values(texts.questionnaires)) {
        const found = read(questionnaire)
        if (found !== undefined) return found
      }
      return undefined
    })
  }

  function unit(unitId: string | undefined, n: number): string {
    if (unitId === undefined) return ''
    const forms = find(texts => texts.questions?.units[unitId])
    return forms?.[pluralCategory(n)] ?? forms?.['other'] ?? unitId
  }

  function period(of: Period | undefined): string {
    const round = open.round
    if (of === undefined || round === undefined) return ''
    const t = messagesOf('score')
    const { from, to } = periodDates(of, round)
    switch (of) {
      case 'referenceDate':
        return t('period.at', { date: formatDate(to) })
      case 'reportingYear':
        return t('period.reportingYear', { year: round.reportingYear })
      case 'last12Months':
      case 'last24Months':
        return t('period.between', { from: formatDate(from), to: formatDate(to) })
    }
  }

  const question = (id: string): QuestionText =>
    find(texts => texts.questions?.questions[id]) ?? { question: id, short: id }

  const figure = (value: number, unitId: string | undefined, isRatio = false): string =>
    isRatio && unitId === undefined
      ? formatPercent(value)
      : [formatNumber(value), unit(unitId, value)].filter(Boolean).join('\u00a0')

  function measured({ measure, unit: unitId }: Pick<Indicator, 'measure' | 'unit'>, value: number): string {
    if (measure === undefined) return ''
    const level = 'value' in measure ? question(measure.value).options?.[String(value)] : undefined
    return level ?? figure(value, unitId, 'ratio' in measure || 'share' in measure)
  }

  const indicator = (id: string): IndicatorText =>
    inQuestionnaires(texts => texts.indicators[id]) ?? { title: id, question: '', definition: '', advice: '' }

  function level(id: string, band: number): string {
    const written = indicator(id).bands?.[band] ?? ''
    const own = indicatorIn(packs.pack, id)
    const limit = own?.bands[band]?.limit
    if (own === undefined || limit === undefined) return written
    if (limit === indicatorIn(packs.shipped, id)?.bands[band]?.limit) return written
    return messagesOf('score')('band.own', { level: written, limit: measured(own, limit) })
  }

  return {
    question,
    group: id => find(texts => texts.questions?.groups[id]),
    indicator,
    level,
    dimension: id => inQuestionnaires(texts => texts.dimensions[id]) ?? { title: id, short: id },
    questionnaire(id) {
      const texts: Pick<QuestionnaireTexts, 'title' | 'short' | 'assumed'> = find(all => all.questionnaires[id]) ?? {
        title: id,
      }
      return { ...texts, short: texts.short ?? texts.title }
    },
    label: id => find(texts => texts.labels?.labels[id]) ?? { ...noLabel, title: id },
    requirement: (label, id) =>
      find(texts => texts.labels?.labels[label]?.requirements[id]) ?? { ...noRequirement, title: id },
    goal: ({ id, label: of }) => {
      const text = find(texts => texts.labels?.goals?.[id])
      const title = of === undefined ? id : (find(texts => texts.labels?.labels[of])?.title ?? of)
      return text ?? { choice: title, title }
    },
    source: id => packs.pack?.sources.sources.find(source => source.id === id),
    term: id => find(texts => texts.glossary?.terms[id]),
    check: id => find(texts => texts.questions?.checks[id]) ?? id,
    condition: id => find(texts => texts.questions?.conditions[id]) ?? id,
    referenceFigure: id => find(texts => texts.reference?.figures[id]) ?? id,
    unit,
    figure,
    measured,
    period,
  }
}

function indicatorIn(pack: Pack | undefined, id: string): Indicator | undefined {
  for (const { indicators } of pack?.questionnaires.values() ?? []) {
    const found = indicators.find(each => each.id === id)
    if (found !== undefined) return found
  }
  return undefined
}

const noRequirement: RequirementText = { title: '', met: '', notMet: '', notYetKnown: '', link: '' }

const noLabel: LabelText = {
  title: '',
  gloss: '',
  about: '',
  requirements: {},
  prices: {},
  priceNote: '',
  steps: {},
  apply: '',
  terms: {},
}

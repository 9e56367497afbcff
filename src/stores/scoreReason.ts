import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { IndicatorScore, NextBand, Trace, TraceRow } from '#engine/scoring/assessment.ts'
import { formatDate, formatNumber } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { usePackWords, type PackWords } from './packWords.ts'
import { naturalEnd } from './rulerEnd.ts'

export type ScoreReason = ReturnType<typeof reasonOf>
type Tone = 'poor' | 'fair' | 'good' | 'open' | 'done'

/**
 * The score of an indicator in the open organisation with its reason, in the reader's words; follows every answer.
 * Undefined while no organisation is open. Keeps its identity while nothing changes, so that nothing is drawn again.
 */
export function useScoreReason(
  questionnaire: MaybeRefOrGetter<QuestionnaireId>,
  indicator: MaybeRefOrGetter<Indicator>,
): ComputedRef<ScoreReason | undefined> {
  const store = useAssessmentStore()
  const words = usePackWords()
  return computed(previous => {
    const about = toValue(indicator)
    const score = store.assessments.get(toValue(questionnaire))?.indicators.get(about.id)
    const reason = score === undefined ? undefined : reasonOf(about, score, words)
    return JSON.stringify(reason) === JSON.stringify(previous) ? previous : reason
  })
}

/** Words a score and its trace; every figure is the engine's. */
export function reasonOf(indicator: Indicator, score: IndicatorScore, words: PackWords) {
  const t = messagesOf('score')
  const trace = score.trace()
  const isShare = indicator.measure !== undefined && 'ratio' in indicator.measure && indicator.unit === undefined
  const figure = (value: number): string => words.measured(indicator, value)
  const tone = toneOf(indicator, score)
  const range = score.state === 'not-applicable' || score.points !== null ? null : score.range
  const shown = score.points !== null ? formatNumber(score.points) : range === null ? '' : possibleOf(range)
  return {
    tone,
    word: stateWord(indicator, score, tone),
    points: score.points === null ? '' : String(score.points),
    pointsShown: shown,
    ofPoints: shown === '' || score.greatest === null ? '' : t('reason.ofPoints', { count: score.greatest }),
    ruler: rulerOf(indicator, score, tone, isShare, figure),
    rows: rowsOf(indicator, trace, words),
    beside: besideOf(indicator, score, words),
    conditions: conditionsOf(indicator, score, trace, words),
    sentence: sentenceOf(indicator, score, trace),
    ...nextOf(indicator, score, figure),
  }
}

/** *0 to 2*; the figure alone where only one is still possible. */
function possibleOf(range: { readonly least: number; readonly greatest: number }): string {
  return range.least === range.greatest
    ? formatNumber(range.least)
    : messagesOf('score')('reason.possible', { least: range.least, greatest: range.greatest })
}

/** How good a score is: lowest, between, highest of its bands; answered without points; or open. */
export function toneOf(indicator: Indicator, { band, state }: IndicatorScore): Tone {
  if (band === null) return state === 'answered' ? 'done' : 'open'
  if (band === 0) return 'poor'
  return band === indicator.bands.length - 1 ? 'good' : 'fair'
}

function stateWord(indicator: Indicator, score: IndicatorScore, tone: Tone): string {
  const t = messagesOf('score')
  switch (tone) {
    case 'poor':
      return t('band.low')
    case 'fair':
      return t('band.middle')
    case 'good':
      return t('band.high')
    case 'done':
      return indicator.position ? t('reason.position') : t('state.answered')
    case 'open':
      return t(`state.${score.state}`)
  }
}

function rulerOf(
  indicator: Indicator,
  score: IndicatorScore,
  tone: Tone,
  isShare: boolean,
  figure: (value: number) => string,
) {
  if (indicator.bands.length === 0 || score.state === 'not-applicable') return undefined
  const t = messagesOf('score')
  const bands = indicator.bands.map(({ points, limit }) => ({
    points: formatNumber(points),
    limit,
    // Under the ruler there is room for the figure; its unit stands in the sentence and in the description.
    word: limit === undefined ? '' : isShare ? figure(limit) : formatNumber(limit),
  }))
  const limits = bands.flatMap(({ limit }) => (limit === undefined ? [] : figure(limit)))
  const described = { limits: limits.join('; '), value: score.measure === null ? '' : figure(score.measure) }
  return {
    bands,
    falling: indicator.direction === 'falling',
    ...naturalEnd(indicator),
    value: score.measure ?? undefined,
    current: score.band ?? undefined,
    tone,
    description: score.measure === null ? t('reason.rulerOpen', described) : t('reason.ruler', described),
  }
}

function rowsOf(indicator: Indicator, trace: Trace, words: PackWords) {
  const t = messagesOf('score')
  const facts = trace.rows.filter(row => row.kind === 'fact')
  const label = words.indicator(indicator.id).measure
  const figures = trace.rows.filter(row => row.kind === 'measure')
  /** What a ratio is made of stands above it: the part, then the whole; of a sum of figures each is one. */
  const stepLabel = (row: Extract<TraceRow, { kind: 'measure' }>): string => {
    if (indicator.measure === undefined || !('ratio' in indicator.measure)) return t('reason.result')
    return t(figures.indexOf(row) === 0 && figures.length > 2 ? 'reason.part' : 'reason.whole')
  }
  return trace.rows.flatMap((row, at) => {
    if (row.kind === 'fact')
      return {
        key: row.question,
        label: words.question(row.question).short,
        value: factValue(indicator, row, words),
        isResult: false,
      }
    if (row.value === null || (facts.length === 1 && facts[0]?.value === row.value)) return []
    const value = words.figure(row.value, row.unit, row.isRatio)
    return {
      key: `figure-${at}`,
      label: row === figures.at(-1) ? (label ?? t(row.isRatio ? 'reason.share' : 'reason.result')) : stepLabel(row),
      value,
      isResult: true,
    }
  })
}

function factValue(indicator: Indicator, row: Extract<TraceRow, { kind: 'fact' }>, words: PackWords): string {
  const t = messagesOf('score', 'common')
  const form = indicator.questions.find(question => question.id === row.question)?.form
  if (row.mark === 'not-asked') return t('mark.notAsked')
  if (row.mark === 'unknown') return t('mark.unknown')
  if (row.value === null || form === undefined) return t('mark.open')
  switch (form.kind) {
    case 'integer':
    case 'number':
      return formatNumber(Number(row.value), 3)
    case 'boolean':
      return row.value === true ? t('common:field.yes') : t('common:field.no')
    case 'date':
      return formatDate(String(row.value), 'short')
    case 'one':
      return words.question(row.question).options?.[String(row.value)] ?? String(row.value)
    case 'several':
      return t('reason.chosenOf', { chosen: Array.isArray(row.value) ? row.value.length : 0, all: form.options.length })
    case 'text':
      return t('state.answered')
  }
}

function besideOf(indicator: Indicator, score: IndicatorScore, words: PackWords) {
  const names = words.indicator(indicator.id).measures
  return indicator.measures.flatMap(({ id, unit, measure }) => {
    const value = score.measures[id]
    if (value === null || value === undefined) return []
    return {
      key: id,
      label: names?.[id] ?? id,
      value: words.figure(value, unit, 'ratio' in measure && unit === undefined),
    }
  })
}

/** Floors that decide, conditions of the band reached and of the next one. */
function conditionsOf(indicator: Indicator, score: IndicatorScore, trace: Trace, words: PackWords) {
  const sentences = words.indicator(indicator.id).conditions ?? {}
  const upTo = score.next?.band ?? score.band ?? 0
  return trace.conditions
    .filter(({ role, band, holds }) =>
      role === 'floor'
        ? trace.floored && holds === true
        : !trace.floored && band !== undefined && band <= upTo && band >= (score.band ?? 0),
    )
    .map(({ id, role, band, holds }) => ({
      key: `${role}-${band ?? 0}-${id}`,
      sentence: sentences[id] ?? id,
      holds: holds ?? undefined,
      isFloor: role === 'floor',
    }))
}

function sentenceOf(indicator: Indicator, score: IndicatorScore, trace: Trace): string {
  const t = messagesOf('score')
  if (trace.floored) return ''
  switch (score.state) {
    case 'not-applicable':
      return t(`notApplicable.${trace.notApplicable ?? 'marked'}`)
    case 'unanswered':
      return t('reason.openSays')
    case 'unknown':
      return t('reason.unknownSays')
    case 'partly':
      if (trace.rows.some(row => row.kind === 'fact' && row.mark === 'to-come')) return t('reason.toComeSays')
      return t('reason.partlySays', {
        count: Math.max(1, trace.rows.filter(row => row.kind === 'fact' && row.mark === 'open').length),
      })
    case 'answered':
      if (indicator.position) return t('reason.positionSays')
      if (indicator.bands.length === 0) return t('reason.topicSays')
      return score.next === null ? t('next.highest') : ''
  }
}

/** What the next band asks, in the unit of the answer: *Next band from 75 %:* **31 of 41**. */
function nextOf(indicator: Indicator, score: IndicatorScore, figure: (value: number) => string) {
  const t = messagesOf('score')
  const next = score.next
  if (next === null || score.band === null) return { next: '', nextFigure: '' }
  const needed = neededOf(next)
  const reached = next.limit === undefined || reaches(indicator, score.measure, next.limit)
  const lead = reached
    ? t('reason.nextNeeds')
    : t(indicator.direction === 'falling' ? 'reason.nextUpTo' : 'reason.nextFrom', { limit: figure(next.limit) })
  const more = (needed !== '' && !reached) || next.missing.length > 0
  return { next: more ? t('reason.colon', { lead }) : `${lead}.`, nextFigure: reached ? '' : needed }
}

function neededOf({ numerator, denominator }: NextBand): string {
  if (numerator === undefined || denominator === undefined) return ''
  return messagesOf('score')('reason.of', { part: formatNumber(numerator), whole: formatNumber(denominator) })
}

function reaches({ direction }: Indicator, measure: number | null, limit: number): boolean {
  if (measure === null) return false
  return direction === 'falling' ? measure <= limit : measure >= limit
}

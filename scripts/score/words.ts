import type { FailedCheck } from '#engine/answers/crossChecks.ts'
import type { LabelTexts, QuestionnaireTexts, QuestionTexts, RequirementText } from '#engine/questionnaire/texts.ts'
import type { ScoreWarning } from '#engine/report/scoreOutput.ts'
import problems from '../../src/i18n/messages/en/problems.json' with { type: 'json' }

/** The English words of a pack; an id without words stands for itself. */
export interface PackWords {
  readonly questionnaire: (id: string) => string
  readonly dimension: (questionnaire: string, id: string) => string
  readonly indicator: (questionnaire: string, id: string) => string
  /** A further measure of an indicator. */
  readonly measure: (questionnaire: string, indicator: string, id: string) => string
  readonly question: (id: string) => string
  /** The level of a band in words; empty where the pack has none. */
  readonly band: (questionnaire: string, indicator: string, band: number) => string
  readonly condition: (questionnaire: string, indicator: string, condition: string) => string
  readonly label: (id: string) => string
  readonly requirement: (label: string, id: string) => Partial<RequirementText>
  readonly check: (failed: FailedCheck) => string
  /** *70.7 %*, *14 months*; a ratio with a unit of its own is no percentage. */
  readonly figure: (value: number, unit: string | undefined, isRatio: boolean) => string
}

export function packWords(texts: ReadonlyMap<string, unknown>): PackWords {
  const questions = texts.get('questions') as Partial<QuestionTexts> | undefined
  const labels = texts.get('labels') as Partial<LabelTexts> | undefined
  const of = (questionnaire: string) => texts.get(questionnaire) as Partial<QuestionnaireTexts> | undefined
  return {
    questionnaire: id => of(id)?.title ?? id,
    dimension: (questionnaire, id) => of(questionnaire)?.dimensions?.[id]?.title ?? id,
    indicator: (questionnaire, id) => of(questionnaire)?.indicators?.[id]?.title ?? id,
    measure: (questionnaire, indicator, id) => of(questionnaire)?.indicators?.[indicator]?.measures?.[id] ?? id,
    question: id => questions?.questions?.[id]?.short ?? id,
    band: (questionnaire, id, band) => of(questionnaire)?.indicators?.[id]?.bands?.[band] ?? '',
    condition: (questionnaire, id, condition) =>
      of(questionnaire)?.indicators?.[id]?.conditions?.[condition] ?? condition,
    label: id => labels?.labels?.[id]?.title ?? id,
    requirement: (label, id) => labels?.labels?.[label]?.requirements[id] ?? {},
    check: ({ id, left, right }) => filled(questions?.checks?.[id] ?? id, { left, right }),
    figure: (value, unit, isRatio) => {
      if (isRatio && unit === undefined) return percent(value)
      const word = unit === undefined ? '' : (questions?.units?.[unit]?.[plurals.select(value)] ?? unit)
      return word === '' ? number(value) : `${number(value)} ${word}`
    },
  }
}

const plurals = new Intl.PluralRules('en-GB')
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const percents = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

export const number = (value: number): string => numbers.format(value)

/** A fraction as percent; never rounded up to 100. */
export function percent(fraction: number): string {
  const shown = percents.format(100 * fraction)
  return `${fraction < 1 && shown === '100' ? '99.9' : shown} %`
}

/** A sentence with its `{{figures}}` filled in. */
export function filled(sentence: string, figures: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)(?:, \w+)?\}\}/g, (place, name: string) => {
    const figure = figures[name]
    if (figure === undefined) return place
    return typeof figure === 'number' ? number(figure) : figure
  })
}

/** Reasons that only this command knows. */
const ours: Readonly<Record<string, string>> = {
  usage: '{{reason}}.',
  'no-such-file': 'This file cannot be read ({{reason}}).',
  'not-written': 'This file cannot be written ({{reason}}).',
  'not-a-pack': 'This is no questionnaire pack: {{reason}}.',
  'version-not-held':
    'This round began with version {{found}} of the questionnaires, which is not held here: its figures follow {{followed}}.',
  // Answers are written by hand, or by a program of somebody's own: they are told what is expected.
  schema_integer: 'This must be a whole number.',
  schema_number: 'This must be a number.',
  schema_boolean: 'This must be true or false.',
  schema_array: 'This must be a list of options, in square brackets.',
  schema_string: 'This must be a text in quotation marks.',
  schema_object: 'This must be an object in braces, of ids and their values.',
  schema_date: 'This must be a day, written as "2026-10-31".',
  schema_uniqueItems: 'An option stands here twice.',
}

/** Which of the sentences of a code fits. */
function contextOf(details: ScoreWarning['details']): string {
  const { context, type, format, keyword } = details
  const bound = ['minimum', 'maximum'].find(name => name in details)
  return String(context ?? type ?? format ?? bound ?? keyword)
}

/** What is wrong, in a sentence; without one the code and its figures. */
export function problemSentence({ code, details }: Pick<ScoreWarning, 'code' | 'details'>): string {
  const sentences: Readonly<Record<string, unknown>> = problems
  const closer = `${code}_${contextOf(details)}`
  const sentence = ours[closer] ?? ours[code] ?? sentences[closer] ?? sentences[code]
  if (typeof sentence === 'string') return filled(sentence, details)
  const figures = Object.entries(details).map(([name, value]) => `${name} ${String(value)}`)
  return figures.length === 0 ? code : `${code} (${figures.join(', ')})`
}

import type { EvidenceFile, EvidenceReference } from '../answers/evidence.ts'
import type { Round } from '../answers/organisation.ts'
import { isKeptTooLong, showsIndicator } from '../answers/papers.ts'
import { answerOf, figureOfReading, isAsked, knownValue, type Facts } from '../measures/facts.ts'
import { isMarkedUnknown } from '../measures/keptAnswer.ts'
import { readingIn } from '../measures/resolved.ts'
import type { Answers, AnswerValue, IsoDate } from '../questionnaire/answers.ts'
import type { DimensionId } from '../questionnaire/ids.ts'
import type { Question } from '../questionnaire/question.ts'
import type { Indicator, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Assessment, IndicatorScore } from '../scoring/assessment.ts'

/** A paper as it stands in a dossier: of one that goes by its title alone nothing else is there. */
interface DossierPaper {
  readonly reference: EvidenceReference
  readonly onlyTitle: boolean
  /** It has a file, and the file does not go along because its content is not on this device. */
  readonly lacksFile: boolean
}

export interface DossierEntry {
  readonly indicator: Indicator
  readonly score: IndicatorScore | undefined
  /** What is asked; the value is undefined while it is open or marked unknown. */
  readonly answers: readonly {
    readonly question: Question
    readonly value: AnswerValue | undefined
    readonly isUnknown: boolean
  }[]
  /** Both sides of a ratio, as far as they are known. */
  readonly fraction: { readonly numerator: number | null; readonly denominator: number | null } | undefined
  readonly papers: readonly DossierPaper[]
  readonly lacks: 'answer' | 'paper' | undefined
}

/** What a dossier holds, in the official order; every word of it comes from the texts. */
export interface Dossier {
  readonly dimensions: readonly { readonly id: DimensionId; readonly entries: readonly DossierEntry[] }[]
  /** Each file once, with the first number and title that it is found under. */
  readonly files: readonly { readonly code: string; readonly title: string; readonly file: EvidenceFile }[]
  /** Papers of these indicators that do not go along: confidential, or past the day to keep them. */
  readonly withheld: number
}

export interface DossierInput {
  readonly questionnaire: Questionnaire
  readonly assessment: Assessment
  readonly answers: Answers
  readonly round: Round
  /** Papers of the round. */
  readonly evidence: readonly EvidenceReference[]
  /** Hashes of the files whose content is on this device. */
  readonly available: ReadonlySet<string>
  /** For one's own shelf: what is confidential goes along too. */
  readonly everything: boolean
  /** Papers of other rounds and questionnaires whose files go along onto that shelf. */
  readonly others: readonly EvidenceReference[]
  readonly today: IsoDate
}

/** One questionnaire with its answers, the figures they are made of, and the papers that show them. */
export function dossierOf(input: DossierInput): Dossier {
  const { questionnaire, evidence } = input
  const dimensions = questionnaire.dimensions.map(({ id, indicators }) => ({
    id,
    entries: indicators.map(indicator => entryOf(indicator, input)),
  }))
  const files = new Map<string, Dossier['files'][number]>()
  for (const { indicator, papers } of dimensions.flatMap(({ entries }) => entries))
    for (const { reference, lacksFile } of papers) {
      const { file, title } = reference
      if (file !== null && !lacksFile && !files.has(file.hash))
        files.set(file.hash, { code: indicator.code, title, file })
    }
  for (const { file, title } of input.everything ? input.others : [])
    if (file !== null && input.available.has(file.hash) && !files.has(file.hash))
      files.set(file.hash, { code: '', title, file })
  const here = new Set(questionnaire.indicators.map(({ id }) => id))
  const concerned = evidence.filter(({ indicator, alsoFor }) => [indicator, ...alsoFor].some(id => here.has(id)))
  return {
    dimensions,
    files: [...files.values()],
    withheld: concerned.filter(reference => isWithheld(reference, input)).length,
  }
}

function entryOf(indicator: Indicator, input: DossierInput): DossierEntry {
  const { questionnaire, assessment, answers, round, evidence } = input
  const facts: Facts = { bank: questionnaire.bank, answers, asOf: round.referenceDate }
  const score = assessment.indicators.get(indicator.id)
  const papers = evidence
    .filter(reference => showsIndicator(reference, indicator.id) && !isWithheld(reference, input))
    .map(reference => paperOf(reference, input))
  const applies = score?.state !== 'not-applicable'
  const asked = applies && !indicator.computed ? indicator.asks.filter(each => isAsked(each, facts) !== false) : []
  return {
    indicator,
    score,
    answers: asked.map(question => {
      const value = answerOf(question, facts)
      return { question, value, isUnknown: value === undefined && isMarkedUnknown(question, answers) }
    }),
    fraction: applies ? fractionOf(indicator, facts) : undefined,
    papers,
    lacks: lackOf(indicator, score, papers.length),
  }
}

function lackOf({ computed }: Indicator, score: IndicatorScore | undefined, papers: number): DossierEntry['lacks'] {
  if (computed || score?.state === 'not-applicable') return undefined
  if (score?.state !== 'answered') return 'answer'
  return papers === 0 ? 'paper' : undefined
}

function isWithheld(reference: EvidenceReference, { everything, today }: DossierInput): boolean {
  return !everything && (reference.confidentiality === 'leave-out' || isKeptTooLong(reference, today))
}

function paperOf(reference: EvidenceReference, { everything, available }: DossierInput): DossierPaper {
  const onlyTitle = !everything && reference.confidentiality === 'title-only'
  const shown = onlyTitle ? { ...reference, ...nothingButTitle } : reference
  return { reference: shown, onlyTitle, lacksFile: shown.file !== null && !available.has(shown.file.hash) }
}

const nothingButTitle = { place: '', page: '', date: '', language: '', shows: '', file: null } as const

function fractionOf({ measure }: Indicator, facts: Facts): DossierEntry['fraction'] {
  const reading = measure === undefined ? undefined : readingIn(measure, facts.bank)
  if (reading?.kind !== 'ratio') return undefined
  const value = (side: typeof reading.numerator): number | null => knownValue(figureOfReading(side, facts))
  return { numerator: value(reading.numerator), denominator: value(reading.denominator) }
}

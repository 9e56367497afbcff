import { isWebAddress } from '#engine/answers/papers.ts'
import type { Dossier, DossierEntry } from '#engine/report/dossier.ts'
import type { DossierIndex } from '#formats/dossierIndex.ts'
import { formatDate, formatMonth, formatNumber, languageName } from '#i18n/format.ts'
import { shownLanguage } from '#i18n/i18n.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { answerWords } from './answerWords.ts'
import type { PackWords } from './packWords.ts'
import { reasonOf } from './scoreReason.ts'

/** What a dossier is made of beside its content. */
interface DossierMaterials {
  readonly dossier: Dossier
  /** Entry of the ZIP of each file, by its hash. */
  readonly names: ReadonlyMap<string, string>
  readonly organisation: string
  readonly invented: boolean
  readonly round: { readonly name: string; readonly referenceDate: string; readonly reportingYear: number }
  readonly questionnaire: string
  readonly madeOn: string
  /** Month in which the facts of the pack were collected. */
  readonly collected: string
  /** Our own points are said beside the answers. */
  readonly withScores: boolean
  /** Questions, and indicators that do not apply, whose answer was carried over and is not confirmed. */
  readonly carried: ReadonlySet<string>
  readonly words: PackWords
}

type Entry = DossierIndex['dimensions'][number]['entries'][number]

/** A dossier in the words of the reader. */
export function dossierWords(materials: DossierMaterials): DossierIndex {
  const { dossier, round, organisation, words, questionnaire } = materials
  const t = messagesOf('evidence', 'common')
  const all = dossier.dimensions.flatMap(({ entries }) => entries)
  const unconfirmed = new Set(all.flatMap(entry => carriedOf(entry, materials.carried))).size
  return {
    language: shownLanguage.value,
    title: t('dossier.title', { questionnaire: words.questionnaire(questionnaire).title }),
    organisation: materials.invented ? t('dossier.invented', { name: organisation }) : organisation,
    facts: [
      { label: t('dossier.round'), value: round.name },
      { label: t('dossier.referenceDate'), value: formatDate(round.referenceDate) },
      { label: t('dossier.reportingYear'), value: String(round.reportingYear) },
      { label: t('dossier.madeOn'), value: formatDate(materials.madeOn) },
      { label: t('dossier.files'), value: formatNumber(dossier.files.length) },
    ],
    unconfirmed: unconfirmed === 0 ? '' : t('dossier.unconfirmed', { count: unconfirmed }),
    notes: [
      ...(dossier.withheld > 0 ? [t('dossier.withheld', { count: dossier.withheld })] : []),
      t('dossier.self'),
      t('dossier.unsigned'),
      [t('common:shell.independent'), t('common:shell.collected', { month: formatMonth(materials.collected) })].join(
        ' ',
      ),
    ],
    missing: {
      title: t('dossier.missing'),
      none: t('dossier.nothingMissing'),
      items: all.flatMap(entry => {
        const lack = lackOf(entry)
        const { code, id } = entry.indicator
        return lack === '' ? [] : [{ code, title: words.indicator(id).title, lack }]
      }),
    },
    dimensions: dossier.dimensions.map(({ id, entries }) => ({
      title: words.dimension(id).title,
      entries: entries.map(entry => entryWords(entry, materials)),
    })),
  }
}

/** What of an entry is shown and waits to be confirmed. */
function carriedOf({ answers, score, indicator }: DossierEntry, carried: ReadonlySet<string>): readonly string[] {
  if (score?.state === 'not-applicable') return carried.has(indicator.id) ? [indicator.id] : []
  return indicator.computed ? [] : answers.flatMap(({ question: { id } }) => (carried.has(id) ? [id] : []))
}

function lackOf({ lacks, papers }: DossierEntry): string {
  const t = messagesOf('evidence')
  if (lacks !== undefined) return t(`dossier.lacks.${lacks}`)
  return papers.some(({ lacksFile }) => lacksFile) ? t('dossier.lacks.file') : ''
}

function entryWords(entry: DossierEntry, { words, names, withScores, carried }: DossierMaterials): Entry {
  const { indicator, papers } = entry
  const t = messagesOf('evidence')
  const text = words.indicator(indicator.id)
  return {
    indicator: indicator.id,
    code: indicator.code,
    title: text.title,
    definition: { label: t('dossier.definition'), value: text.definition },
    rows: [
      ...answerRows(entry, words, carried),
      ...figureRows(entry, words),
      ...(withScores ? scoreRows(entry, words) : []),
    ],
    papersTitle: t('dossier.papers'),
    papers: papers.map(({ reference, onlyTitle, lacksFile }) => {
      const isOnWeb = isWebAddress(reference.place)
      return {
        id: reference.id,
        title: reference.title,
        address: isOnWeb ? reference.place : '',
        entry: (reference.file && names.get(reference.file.hash)) ?? '',
        details: [
          isOnWeb ? reference.place : reference.place && t('dossier.place', { place: reference.place }),
          reference.page && t('page', { page: reference.page }),
          reference.date && formatDate(reference.date),
          reference.language && languageName(reference.language),
          reference.shows,
          onlyTitle ? t('dossier.onlyTitle') : '',
          lacksFile ? t('dossier.fileLeft') : '',
        ].filter(detail => detail !== ''),
      }
    }),
    lack: lackOf(entry),
  }
}

function answerRows(entry: DossierEntry, words: PackWords, carried: ReadonlySet<string>): Entry['rows'] {
  const { answers, score, indicator } = entry
  const t = messagesOf('evidence')
  const waiting = carriedOf(entry, carried)
  const mark = (subject: string): string => (waiting.includes(subject) ? t('dossier.carried') : '')
  const label = t('dossier.answer')
  if (score?.state === 'not-applicable') return [{ label, value: t('dossier.notApplicable'), mark: mark(indicator.id) }]
  if (indicator.computed) return [{ label, value: t('dossier.computed') }]
  return answers.map(({ question, value, isUnknown }) => {
    const { short } = words.question(question.id)
    const period = words.period(question.period)
    return {
      label: period === '' ? short : t('dossier.inPeriod', { what: short, period }),
      value:
        value === undefined ? t(isUnknown ? 'dossier.unknown' : 'dossier.open') : answerWords(question, value, words),
      mark: mark(question.id),
    }
  })
}

/** Both sides of a ratio, and what comes of it: figures of the cluster, no points of ours. */
function figureRows({ fraction, score, indicator }: DossierEntry, words: PackWords): Entry['rows'] {
  const t = messagesOf('evidence')
  const shown = (value: number | null): string => (value === null ? t('dossier.open') : formatNumber(value, 3))
  const sides =
    fraction === undefined
      ? []
      : [
          { label: t('dossier.numerator'), value: shown(fraction.numerator) },
          { label: t('dossier.denominator'), value: shown(fraction.denominator) },
        ]
  if (score === undefined || score.measure === null || indicator.measure === undefined) return sides
  const label = words.indicator(indicator.id).measure ?? t('dossier.measure')
  return [...sides, { label, value: words.measured(indicator, score.measure) }]
}

function scoreRows({ score, indicator }: DossierEntry, words: PackWords): Entry['rows'] {
  const t = messagesOf('evidence')
  if (score === undefined || indicator.bands.length === 0) return []
  const { word, pointsShown, ofPoints } = reasonOf(indicator, score, words)
  return [{ label: t('dossier.score'), value: [word, pointsShown, ofPoints].filter(Boolean).join(' ') }]
}

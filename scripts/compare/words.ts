import type { SheetWithheld } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { packSubjects, type Subject } from '#engine/benchmark/peers/subjects.ts'
import type { ImpossibleFigure } from '#engine/benchmark/possible.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import score from '../../src/i18n/messages/en/score.json' with { type: 'json' }
import words from '../../src/i18n/messages/en/compare.json' with { type: 'json' }
import { filled, number, percent, type PackWords } from '../score/words.ts'

/** Why a figure is withheld, as the screen says it. */
export const reason = ({ what, because, needed }: SheetWithheld): string =>
  filled(word(`withheld.${because}`), { what: word(`figure.${what}`), needed: needed ?? '' })

/** What measures, shares and facts are called. */
export function subjectNames(pack: Pack, pw: PackWords): (subject: Subject) => string {
  const questionnaires = [...pack.questionnaires.values()]
  const ofIndicator = new Map(
    questionnaires.flatMap(({ id, indicators }) => indicators.map(one => [one.id, id] as const)),
  )
  const ofDimension = new Map(
    questionnaires.flatMap(({ id, dimensions }) => dimensions.map(one => [one.id, id] as const)),
  )
  return subject => {
    if (subject.kind === 'fact') return pw.question(subject.id)
    if (subject.kind === 'share') return pw.dimension(ofDimension.get(subject.id) ?? '', subject.id)
    const indicator = subject.indicator ?? subject.id
    const questionnaire = ofIndicator.get(indicator) ?? ''
    const title = pw.indicator(questionnaire, indicator)
    if (subject.id === indicator) return title
    return `${title}: ${pw.measure(questionnaire, indicator, subject.id.slice(indicator.length + 1))}`
  }
}

/** Why a figure cannot be, as the screen says it. */
export function impossibleSentence(
  { kind, id, value, because, limit }: ImpossibleFigure,
  pack: Pack,
  nameOf: ReturnType<typeof subjectNames>,
): string {
  const subject = packSubjects(pack).find(one => one.kind === kind && one.id === id)
  const fact: Subject = { kind, id, indicator: undefined, direction: undefined, isFraction: false }
  const written = subject?.isFraction === true ? percent : number
  const told = { figure: nameOf(subject ?? fact), value: written(value), limit: limit === null ? '' : written(limit) }
  return filled(score.impossible[because], told)
}

/** A word of the screen by its key. */
export function word(key: string): string {
  let found: unknown = words
  for (const part of key.split('.')) found = (found as Readonly<Record<string, unknown>> | undefined)?.[part]
  return typeof found === 'string' ? found : key
}

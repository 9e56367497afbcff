import type { SheetWithheld } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import type { Subject } from '#engine/benchmark/peers/subjects.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import words from '../../src/i18n/messages/en/compare.json' with { type: 'json' }
import { filled, type PackWords } from '../score/words.ts'

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

/** A word of the screen by its key. */
export function word(key: string): string {
  let found: unknown = words
  for (const part of key.split('.')) found = (found as Readonly<Record<string, unknown>> | undefined)?.[part]
  return typeof found === 'string' ? found : key
}

import { packSubjects } from '#engine/benchmark/peers/subjects.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { CompareOutput } from '#engine/report/compareOutput.ts'
import words from '../../src/i18n/messages/en/compare.json' with { type: 'json' }
import { columns } from '../score/columns.ts'
import { filled, number, packWords, percent, type PackWords } from '../score/words.ts'
import { impossibleSentence, reason, subjectNames, word } from './words.ts'

type Figure = CompareOutput['measures'][string]

/** The comparison for people who read a terminal: the same figures as on the screen. */
export function compareTable(output: CompareOutput, pack: Pack, texts: ReadonlyMap<string, unknown>): string {
  const pw = packWords(texts)
  const n = output.n === null ? '' : filled(word(output.n === 1 ? 'others_one' : 'others_other'), { count: output.n })
  const [from, to] = output.dates ?? []
  const dates = from === undefined ? '' : from === to ? from : `${from} – ${String(to)}`
  const blocks = [
    [n, `${pack.id} ${pack.version}`, dates].filter(Boolean).join(' · '),
    output.withheld.map(reason).join('\n'),
    table(output, pack, pw),
    footnotes(output),
    ...impossibleLines(output, pack, pw),
    ...leftOutLines(output, pw),
  ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function table(output: CompareOutput, pack: Pack, pw: PackWords): string {
  const heading = [words.columns.measure, words.columns.n, words.columns.you, words.columns.median]
  const nameOf = subjectNames(pack, pw)
  const rows = packSubjects(pack).flatMap(subject => {
    const figure = (subject.kind === 'share' ? output.shares : output.measures)[subject.id]
    if (figure === undefined || (figure.n === 0 && figure.own === null)) return []
    return [row(nameOf(subject), figure, subject.isFraction)]
  })
  const facts = Object.entries(output.facts).map(([id, figure]) => row(pw.question(id), figure, false))
  const all = [...rows, ...facts]
  return all.length === 0 ? '' : columns([[...heading, words.columns.quartiles, words.columns.percentile], ...all])
}

function row(name: string, figure: Figure, isFraction: boolean): readonly string[] {
  const written = (value: number | null): string => {
    if (value === null) return '–'
    return isFraction ? percent(value) : number(value)
  }
  return [
    name,
    number(figure.n),
    written(figure.own),
    written(figure.median),
    figure.quartiles === null ? '–' : figure.quartiles.map(written).join(' … '),
    figure.percentile === null ? '–' : number(figure.percentile),
  ]
}

/** What is withheld of single figures, each reason once. */
function footnotes({ measures, shares, facts }: CompareOutput): string {
  const all = [measures, shares, facts].flatMap(figures => Object.values(figures).flatMap(({ withheld }) => withheld))
  const least = new Map(all.map(one => [`${one.what} ${one.because}`, one]))
  return [...least.values()].map(reason).join('\n')
}

/** Figures that cannot be: the own ones, then those of others by name. */
function impossibleLines(
  { impossible, measures, shares }: CompareOutput,
  pack: Pack,
  pw: PackWords,
): readonly string[] {
  const nameOf = subjectNames(pack, pw)
  const own = [measures, shares].flatMap(figures => Object.values(figures).flatMap(one => one.ownImpossible ?? []))
  const lines = [
    ...own.map(figure => `${words.columns.you}: ${impossibleSentence(figure, pack, nameOf)}`),
    ...impossible.map(figure => `${figure.name || '–'}: ${impossibleSentence(figure, pack, nameOf)}`),
  ]
  return lines.length === 0 ? [] : [[word('impossible.title'), ...lines].join('\n')]
}

function leftOutLines({ leftOut, versions, definitions }: CompareOutput, pw: PackWords): readonly string[] {
  return [
    leftOut.map(
      ({ because, cards, names }) => `${names.join(', ') || number(cards)}: ${word(`held.because.${because}`)}`,
    ),
    versions.map(({ version, cards, measures, shared }) =>
      filled(word('otherVersion'), { version, cards, measures, shared }),
    ),
    definitions.map(({ question, ways }) =>
      filled(word('definitions'), {
        question: pw.question(question),
        ways: ways.map(({ text, cards }) => `${text || words.differ.silent} (${String(cards)})`).join(' | '),
      }),
    ),
  ].map(lines => lines.join('\n'))
}

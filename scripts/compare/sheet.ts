import { packSubjects } from '#engine/benchmark/peers/subjects.ts'
import type { SheetWithheld } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { impossibleOnSheet } from '#engine/benchmark/sheet/impossibleOnSheet.ts'
import type { SheetReader } from '#engine/benchmark/sheet/besideSheet.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { sheetOutput, type SheetOutput } from '#engine/report/sheetOutput.ts'
import { readBenchmarkFile } from '#formats/benchmarkFile.ts'
import { columns } from '../score/columns.ts'
import { callersPath, readBytes, refused } from '../score/files.ts'
import type { Taken } from '../score/files.ts'
import { number, packWords, percent } from '../score/words.ts'
import { reason, subjectNames, word } from './words.ts'

/** A benchmark sheet with the own card beside it, as the screen shows them. */
export function readSheet(file: string, reader: SheetReader): Taken<SheetOutput> {
  const bytes = readBytes(callersPath(file))
  if (!bytes.ok) return bytes
  const read = readBenchmarkFile(bytes.value)
  if (!read.ok) return { ok: false, problems: read.problems.map(one => ({ ...one, path: `${file}: ${one.path}` })) }
  const sheet = read.value
  if (sheet.pack.id !== reader.pack.id)
    return refused('other-pack', file, { found: sheet.pack.id, needed: reader.pack.id })
  const problems = impossibleOnSheet(sheet, reader).map(({ path, id, value, because, limit }) => ({
    code: 'impossible-figure' as const,
    path: `${file}: ${path}`,
    details: { figure: id, value, limit, context: because },
  }))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: sheetOutput(sheet, reader) }
}

/** The same for people who read a terminal. */
export function sheetTable(output: SheetOutput, pack: Pack, texts: ReadonlyMap<string, unknown>): string {
  const pw = packWords(texts)
  const nameOf = subjectNames(pack, pw)
  const heading = ['measure', 'n', 'you', 'median', 'quartiles'].map(key => word(`columns.${key}`))
  const subjects = packSubjects(pack)
  const blocks = output.peers.map(({ name, n, measures, shares, facts }) => {
    const rows = subjects.flatMap(subject => {
      const figure = (subject.kind === 'share' ? shares : measures)[subject.id]
      return figure === undefined ? [] : [row(nameOf(subject), figure, subject.isFraction)]
    })
    const all = [...rows, ...Object.entries(facts).map(([id, figure]) => row(pw.question(id), figure, false))]
    return [
      `${name} · ${n === null ? '–' : number(n)}`,
      columns([heading, ...all]),
      reasonsOf([measures, shares, facts].flatMap(figures => Object.values(figures))),
    ]
  })
  const head = [output.group.name, output.round.name, output.frozen].filter(Boolean).join(' · ')
  return `${[head, ...blocks.flat()].filter(Boolean).join('\n\n')}\n`
}

type Figure = SheetOutput['peers'][number]['measures'][string]

function row(name: string, { own, n, median, quartiles }: Figure, isFraction: boolean): readonly string[] {
  const written = (value: number | null): string => {
    if (value === null) return '–'
    return isFraction ? percent(value) : number(value)
  }
  return [
    name,
    n === null ? '–' : number(n),
    written(own),
    written(median),
    quartiles === null ? '–' : quartiles.map(written).join(' … '),
  ]
}

/** Why something is withheld, each reason once. */
function reasonsOf(figures: readonly { readonly withheld: readonly SheetWithheld[] }[]): string {
  const reasons = figures.flatMap(({ withheld }) => withheld)
  return [...new Set(reasons.map(reason))].join('\n')
}

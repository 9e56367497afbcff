import { isDeepStrictEqual } from 'node:util'
import { currentAnswers } from '#engine/answers/decisions.ts'
import { readFlatAnswers, toFlatAnswers } from '#engine/answers/flatAnswers.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { readOrganisation } from '#formats/organisationFile.ts'
import { findingOf, type Finding } from './finding.ts'
import { readJsonFiles } from './jsonFiles.ts'

export interface CheckedDemo {
  readonly findings: readonly Finding[]
  readonly fileCount: number
}

/**
 * Invented organisations: each of a shape Laurel reads, marked as invented, answered in the terms of its pack, closed
 * with what was answered.
 */
export function checkDemoFolder(folder: string, shown: string, packs: ReadonlyMap<string, Pack>): CheckedDemo {
  const { files, findings } = readJsonFiles(folder, shown)
  const found = [...files].flatMap(([name, data]) => organisationFindings(`${shown}/${name}`, data, packs))
  return { findings: [...findings, ...found], fileCount: files.size }
}

function organisationFindings(file: string, data: unknown, packs: ReadonlyMap<string, Pack>): readonly Finding[] {
  const read = readOrganisation(data)
  if (!read.ok) return read.problems.map(problem => findingOf(file, problem))
  const { id, invented, rounds, decisions, closings } = read.value
  const marked: readonly Finding[] =
    invented && id.startsWith('demo-') ? [] : [{ file, path: '/id', reason: 'is not marked as invented' }]
  const answers = rounds.flatMap(round => {
    const pack = packs.get(round.pack.id)
    if (pack === undefined) return [{ file, path: `/rounds/${round.id}`, reason: `no sound pack ${round.pack.id}` }]
    const { problems } = readFlatAnswers(toFlatAnswers(currentAnswers(decisions, round.id)), pack)
    return problems.map(problem => findingOf(file, { ...problem, path: `${round.id}${problem.path}` }))
  })
  const records = closings.flatMap(({ id: closing, round, answers: recorded }) => {
    const said = toFlatAnswers(currentAnswers(decisions, round))
    const reason = 'is not what the decisions of its round say'
    return isDeepStrictEqual(recorded, said) ? [] : [{ file, path: `/closings/${closing}/answers`, reason }]
  })
  return [...marked, ...answers, ...records]
}

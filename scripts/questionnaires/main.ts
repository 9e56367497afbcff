import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { checkDemoFolder } from './demoCheck.ts'
import { lineOf, type Finding } from './finding.ts'
import { checkPackFolder } from './packCheck.ts'
import { loadSchemas, type AjvTools } from './schemas.ts'

export interface Checked {
  /** One finding a line; empty when all is in order. */
  readonly lines: readonly string[]
  readonly summary: string
}

/**
 * Checks the pack in `folder`, or every pack below it (a folder with a `questions.json`), and the invented
 * organisations in its `demo/`.
 */
export async function checkQuestionnaires(folder: string, tools: AjvTools): Promise<Checked> {
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false))
    return { lines: [`${folder}: /: no such folder`], summary: 'Nothing checked.' }
  const schemas = await loadSchemas(tools)
  const isPack = (path: string): boolean => existsSync(join(path, 'questions.json'))
  const packNames = isPack(folder) ? [''] : readdirSync(folder).filter(name => isPack(join(folder, name)))
  // Former versions of a pack are kept whole below it, for the rounds that were begun with them.
  const names = packNames.flatMap(name => [name, ...formerVersions(join(folder, name)).map(each => join(name, each))])
  const findings: Finding[] = []
  const packs = new Map<string, Pack>()
  let fileCount = 0

  for (const name of names) {
    const id = name === '' ? basename(folder) : name
    // The files of a former version have the ids of those they were copied from.
    const own = packNames.includes(name) ? schemas : await loadSchemas(tools)
    const checked = checkPackFolder(join(folder, name), id, own)
    findings.push(...checked.findings)
    fileCount += checked.fileCount
    if (checked.pack !== undefined) packs.set(id, checked.pack)
  }
  const demo = join(folder, 'demo')
  if (existsSync(demo)) {
    const checked = checkDemoFolder(demo, 'demo', packs)
    findings.push(...checked.findings)
    fileCount += checked.fileCount
  }
  if (names.length === 0)
    findings.push({ file: folder, path: '/', reason: 'no pack: nothing here has a questions.json' })
  return { lines: findings.map(lineOf), summary: summaryOf(fileCount, packs, findings) }
}

function formerVersions(pack: string): readonly string[] {
  const versions = join(pack, 'versions')
  return existsSync(versions) ? readdirSync(versions).map(name => join('versions', name)) : []
}

function summaryOf(files: number, packs: ReadonlyMap<string, Pack>, findings: readonly Finding[]): string {
  const all = [...packs.values()]
  const count = (counted: (pack: Pack) => number): number => all.reduce((sum, pack) => sum + counted(pack), 0)
  const questions = count(pack => pack.bank.questions.size)
  const indicators = count(pack =>
    [...pack.questionnaires.values()].reduce((sum, { indicators }) => sum + indicators.length, 0),
  )
  const requirements = count(pack => pack.scheme.labels.reduce((sum, label) => sum + label.requirements.length, 0))
  return findings.length === 0
    ? `${files} files, ${questions} questions, ${indicators} indicators, ${requirements} requirements in order`
    : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} in ${new Set(findings.map(({ file }) => file)).size} of ${files} files`
}

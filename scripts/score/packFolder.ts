import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkCycles } from '#engine/questionnaire/checks/checkCycles.ts'
import { checkForms } from '#engine/questionnaire/checks/checkForms.ts'
import { checkMeasures } from '#engine/questionnaire/checks/checkMeasures.ts'
import { checkQuestionsUsed } from '#engine/questionnaire/checks/checkQuestionsUsed.ts'
import { checkRequirements } from '#engine/questionnaire/checks/checkRequirements.ts'
import type { PackProblem } from '#engine/questionnaire/checks/packProblem.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { PackFiles } from '#engine/questionnaire/packFiles.ts'
import { readJson } from '#formats/readJson.ts'
import { callersPath, readBytes, refused } from './files.ts'
import type { InputProblem, Taken } from './files.ts'

export interface LoadedPack {
  readonly pack: Pack
  /** `texts/en/<name>.json` by name, as it stands; words that are missing stand as their ids. */
  readonly texts: ReadonlyMap<string, unknown>
}

type Files = ReadonlyMap<string, unknown>

/** Looks at one file of a pack with the JSON Schema of the format `thing`; loaded for packs that are not ours only. */
export type CheckSchema = (thing: string, file: unknown, where: string) => Promise<readonly InputProblem[]>

/** A pack by its name in `questionnaires/`, or by the path of its folder. */
export async function loadPack(
  nameOrFolder: string,
  root: string,
  checkSchema: CheckSchema,
): Promise<Taken<LoadedPack>> {
  const shipped = join(root, 'questionnaires', nameOrFolder)
  const isShipped = /^[\w-]+$/.test(nameOrFolder) && existsSync(shipped)
  const folder = isShipped ? shipped : callersPath(nameOrFolder)
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    return refused('not-a-pack', nameOrFolder, { reason: 'no such folder' })
  }
  const files = readFolder(folder)
  if (!files.ok) return files
  const packFiles = asPackFiles(basename(folder), files.value, folder)
  if (!packFiles.ok) return packFiles
  const problems = isShipped ? [] : await packProblems(files.value, packFiles.value, folder, checkSchema)
  if (problems.length > 0) return { ok: false, problems }
  const texts = existsSync(join(folder, 'texts/en')) ? readFolder(join(folder, 'texts/en')) : emptyFolder
  if (!texts.ok) return texts
  return { ok: true, value: { pack: linkPack(packFiles.value), texts: texts.value } }
}

const emptyFolder: Taken<Files> = { ok: true, value: new Map() }

function readFolder(folder: string): Taken<Files> {
  const files = new Map<string, unknown>()
  for (const name of readdirSync(folder).filter(file => file.endsWith('.json'))) {
    const path = join(folder, name)
    const bytes = readBytes(path)
    if (!bytes.ok) return bytes
    const read = readJson(bytes.value, { where: path })
    if (!read.ok) return read
    files.set(name.slice(0, -'.json'.length), read.value)
  }
  return { ok: true, value: files }
}

/**
 * What would keep a pack from being scored. Our own were checked where they were made (`npm run questionnaires`),
 * and more strictly: words, order of bands and basis do not matter here.
 */
async function packProblems(
  files: Files,
  packFiles: PackFiles,
  folder: string,
  check: CheckSchema,
): Promise<readonly InputProblem[]> {
  const refusals: InputProblem[] = []
  for (const [name, file] of files) {
    const thing = things.find(each => says(file, `${each}/1`))
    if (thing !== undefined) refusals.push(...(await check(thing, file, join(folder, `${name}.json`))))
  }
  return refusals.length > 0 ? refusals : looseEnds(packFiles).map(problem => asInputProblem(problem, folder))
}

const things = ['questions', 'label-scheme', 'reference', 'sources', 'questionnaire']

function looseEnds(files: PackFiles): readonly PackProblem[] {
  const names = [...checkQuestionsUsed(files), ...checkRequirements(files)]
  return [
    ...checkForms(files),
    ...checkMeasures(files),
    ...checkCycles(files),
    ...names.filter(({ code }) => code.startsWith('unknown-')),
  ]
}

function asInputProblem({ code, file, path, details }: PackProblem, folder: string): InputProblem {
  const figures = Object.values(details).join(', ')
  return { code: 'not-a-pack', path: join(folder, file, path), details: { reason: `${code} ${figures}`.trim() } }
}

/** The files by what they say they are. */
function asPackFiles(id: string, files: Files, folder: string): Taken<PackFiles> {
  for (const [name, thing] of [
    ['questions', 'questions/1'],
    ['labels', 'label-scheme/1'],
    ['reference', 'reference/1'],
    ['sources', 'sources/1'],
  ] as const) {
    if (!files.has(name)) return refused('entry-missing', join(folder, `${name}.json`), { entry: `${name}.json` })
    if (!says(files.get(name), thing)) return refused('not-this-kind', join(folder, `${name}.json`), { needed: thing })
  }
  const questionnaires = Object.fromEntries([...files].filter(([, file]) => says(file, 'questionnaire/1')))
  const [questions, labels, reference, sources] = ['questions', 'labels', 'reference', 'sources'].map(name =>
    files.get(name),
  )
  return { ok: true, value: { id, questions, questionnaires, labels, reference, sources } as PackFiles }
}

function says(file: unknown, thing: string): boolean {
  return file instanceof Object && 'laurel' in file && file.laurel === thing
}

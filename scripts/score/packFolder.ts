import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { PackFiles } from '#engine/questionnaire/packFiles.ts'
import { readJson } from '#formats/readJson.ts'
import { callersPath, readBytes, refused } from './files.ts'
import type { Taken } from './files.ts'

export interface LoadedPack {
  readonly pack: Pack
  /** `texts/en/<name>.json` by name, as it stands; words that are missing stand as their ids. */
  readonly texts: ReadonlyMap<string, unknown>
}

type Files = ReadonlyMap<string, unknown>

/** A pack by its name in `questionnaires/`, or by the path of its folder. */
export function loadPack(nameOrFolder: string, root: string): Taken<LoadedPack> {
  const shipped = join(root, 'questionnaires', nameOrFolder)
  const folder = /^[\w-]+$/.test(nameOrFolder) && existsSync(shipped) ? shipped : callersPath(nameOrFolder)
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    return refused('not-a-pack', nameOrFolder, { reason: 'no such folder' })
  }
  const files = readFolder(folder)
  if (!files.ok) return files
  const packFiles = asPackFiles(basename(folder), files.value, folder)
  if (!packFiles.ok) return packFiles
  const texts = existsSync(join(folder, 'texts/en')) ? readFolder(join(folder, 'texts/en')) : emptyFolder
  if (!texts.ok) return texts
  try {
    return { ok: true, value: { pack: linkPack(packFiles.value), texts: texts.value } }
  } catch (error) {
    return refused('not-a-pack', folder, { reason: error instanceof Error ? error.message : 'cannot be linked' })
  }
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

/** The files by what they say they are. Their inside was checked where the pack was made (`npm run questionnaires`). */
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

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { readJson } from '#formats/readJson.ts'
import { findingOf, type Finding } from './finding.ts'

/** The JSON files of a folder, by their path in it with slashes; those that cannot be read are findings. */
export interface JsonFiles {
  readonly files: ReadonlyMap<string, unknown>
  readonly findings: readonly Finding[]
}

/**
 * Reads every JSON file below `folder`, former versions of a pack apart, which are packs of their own; `shown` stands
 * before the names in findings.
 */
export function readJsonFiles(folder: string, shown: string): JsonFiles {
  const files = new Map<string, unknown>()
  const findings: Finding[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    if (name.startsWith('versions/')) continue
    const read = readJson(new Uint8Array(readFileSync(path)))
    if (read.ok) files.set(name, read.value)
    else findings.push(...read.problems.map(problem => findingOf(`${shown}/${name}`, problem)))
  }
  return { files: new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))), findings }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { PackFiles, QuestionnaireFile } from '#engine/questionnaire/packFiles.ts'

const questionnaires = fileURLToPath(new URL('../../questionnaires', import.meta.url))

/** A JSON file below `questionnaires/`, as the type that its schema promises. */
export function packJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(questionnaires, path), 'utf8')) as T
}

/** Names of the JSON files in a folder below `questionnaires/`, without their ending. */
export function jsonNames(folder: string): readonly string[] {
  return readdirSync(join(questionnaires, folder))
    .filter(name => name.endsWith('.json'))
    .map(name => name.replace(/\.json$/, ''))
}

/** The questionnaires of the European pack by name. */
export const questionnaireNames = ['eligibility', 'benchmarking', 'quality'] as const

/** The European pack as its files. */
export function europeanFiles(): PackFiles {
  const id = 'cluster-excellence'
  return {
    id,
    questions: packJson(`${id}/questions.json`),
    questionnaires: Object.fromEntries(
      questionnaireNames.map(name => [name, packJson<QuestionnaireFile>(`${id}/${name}.json`)]),
    ),
    labels: packJson(`${id}/labels.json`),
    reference: packJson(`${id}/reference.json`),
    sources: packJson(`${id}/sources.json`),
  }
}

export const europeanPack = linkPack(europeanFiles())

import type { PackProblem } from '#engine/questionnaire/checks/packProblem.ts'
import type { CheckedFiles } from '#engine/questionnaire/checks/checkedFiles.ts'
import { checkPack } from '#engine/questionnaire/checks/checkPack.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { PackTexts } from '#engine/questionnaire/texts.ts'
import { laurelKind } from '#formats/laurelKind.ts'
import { findingOf, type Finding } from './finding.ts'
import { readJsonFiles, type JsonFiles } from './jsonFiles.ts'
import type { Schemas } from './schemas.ts'

export interface CheckedPack {
  readonly findings: readonly Finding[]
  readonly fileCount: number
  /** Undefined while it cannot be linked. */
  readonly pack: Pack | undefined
}

/** Files that every pack has, and what each says it is; any other at the top is a questionnaire. */
const fixedFiles = ['questions', 'labels', 'reference', 'sources', 'glossary'] as const
const kinds: Readonly<Record<string, string>> = { labels: 'label-scheme' }
/** Files that a pack may have besides. */
const furtherFiles: readonly string[] = ['evidence']
const textNames = ['questions', 'labels', 'reference', 'glossary', ...furtherFiles]

/** Everything wrong with the pack in a folder: file by file, then as a whole, with its English words. */
export function checkPackFolder(folder: string, id: string, schemas: Schemas): CheckedPack {
  const read = readJsonFiles(folder, id)
  const findings = [...read.findings, ...missing(read, id), ...schemaFindings(read, id, schemas)]
  const fileCount = read.files.size
  if (findings.length > 0) return { findings, fileCount, pack: undefined }

  const files = packFiles(read, id)
  const whole = [
    ...schemas.questionnaireFindings(id, files),
    ...checkPack(files, englishTexts(read)).map((problem: PackProblem) => findingOf(`${id}/${problem.file}`, problem)),
  ]
  return { findings: whole, fileCount, pack: linked(files) }
}

/** The pack, unless an id leads nowhere: that is among the findings already. */
function linked(files: CheckedFiles): Pack | undefined {
  try {
    return linkPack(files)
  } catch {
    return undefined
  }
}

function missing({ files }: JsonFiles, id: string): readonly Finding[] {
  const names = fixedFiles.flatMap(name => [`${name}.json`, ...(name === 'sources' ? [] : [`texts/en/${name}.json`])])
  const questionnaires = questionnaireNames(files).map(name => `texts/en/${name}.json`)
  const further = furtherFiles.filter(name => files.has(`${name}.json`)).map(name => `texts/en/${name}.json`)
  return [...names, ...questionnaires, ...further]
    .filter(name => !files.has(name))
    .map(name => ({ file: `${id}/${name}`, path: '/', reason: 'file missing' }))
}

function questionnaireNames(files: JsonFiles['files']): readonly string[] {
  return [...files.keys()]
    .filter(name => !name.includes('/'))
    .map(name => name.replace(/\.json$/, ''))
    .filter(name => ![...fixedFiles, ...furtherFiles].includes(name))
}

function schemaFindings({ files }: JsonFiles, id: string, schemas: Schemas): readonly Finding[] {
  return [...files].flatMap(([name, data]) => {
    const file = `${id}/${name}`
    const [, language, texts] = /^texts\/([^/]+)\/([^/]+)\.json$/.exec(name) ?? []
    if (texts !== undefined) {
      const kind = textNames.includes(texts) ? texts : 'questionnaire'
      const found = schemas.findings(file, 'texts', data, kind)
      const said = (data as { language?: unknown }).language
      return found.length > 0 || said === language
        ? found
        : [{ file, path: '/language', reason: `says ${String(said)}, stands in ${String(language)}` }]
    }
    if (name.includes('/')) return [{ file, path: '/', reason: 'no file of a pack' }]
    const top = name.replace(/\.json$/, '')
    const kind = [...fixedFiles, ...furtherFiles].includes(top) ? (kinds[top] ?? top) : 'questionnaire'
    const said = laurelKind(data)
    return said?.thing === kind
      ? schemas.findings(file, kind, data)
      : [{ file, path: '/laurel', reason: `must be ${kind}/1` }]
  })
}

/** The files as what their schemas have just said that they are. */
function packFiles({ files }: JsonFiles, id: string): CheckedFiles {
  const [questions, labels, reference, sources, glossary] = fixedFiles.map(name => files.get(`${name}.json`))
  const questionnaires = Object.fromEntries(questionnaireNames(files).map(name => [name, files.get(`${name}.json`)]))
  const evidence = files.get('evidence.json')
  return { id, questions, questionnaires, labels, reference, sources, glossary, evidence } as CheckedFiles
}

function englishTexts({ files }: JsonFiles): PackTexts {
  const [questions, labels, reference, glossary] = textNames.map(name => files.get(`texts/en/${name}.json`))
  const questionnaires = Object.fromEntries(
    questionnaireNames(files).map(name => [name, files.get(`texts/en/${name}.json`)]),
  )
  return { questions, questionnaires, labels, reference, glossary } as PackTexts
}

import type { Ajv2020, ErrorObject } from 'ajv/dist/2020.js'
import type { PackFiles } from '#engine/questionnaire/packFiles.ts'
import { schemaFormats } from '#formats/schemaFormats.ts'
import type { makeAjv, schemaId } from '../ajv.mjs'
import type { Finding } from './finding.ts'

/** Passed in by the command: they find their files by their own place on the disk. */
export interface AjvTools {
  readonly makeAjv: typeof makeAjv
  readonly schemaId: typeof schemaId
}

const mostFindings = 30
const wrappers = new Set(['anyOf', 'oneOf', 'if', 'not'])

/** Checks against the schemas in `questionnaires/schema/`. Our own files are checked in full, not to the first error. */
export interface Schemas {
  /** What the schema of that name, or one of its `$defs`, says against the data of a file. */
  readonly findings: (file: string, name: string, data: unknown, definition?: string) => readonly Finding[]
  /** Whether each questionnaire of a pack is a sound JSON Schema of its answers, strict, with our keywords alone. */
  readonly questionnaireFindings: (id: string, files: PackFiles) => readonly Finding[]
}

export async function loadSchemas({ makeAjv, schemaId }: AjvTools): Promise<Schemas> {
  const ajv = await makeAjv({ formats: schemaFormats, allErrors: true })
  const strict = await makeAjv({ formats: schemaFormats })
  return {
    findings(file, name, data, definition) {
      const validate = ajv.getSchema(schemaId(name) + (definition === undefined ? '' : `#/$defs/${definition}`))
      if (validate === undefined) throw new Error(`There is no schema ${name} ${definition ?? ''}`)
      return validate(data) === true ? [] : findingsOf(file, validate.errors ?? [])
    },
    questionnaireFindings: (id, files) => compiled(strict, id, files),
  }
}

function findingsOf(file: string, errors: readonly ErrorObject[]): readonly Finding[] {
  const telling = errors.filter(error => !wrappers.has(error.keyword))
  return (telling.length > 0 ? telling : errors).slice(0, mostFindings).map(({ instancePath, message, params }) => {
    const figures = Object.values(params as Record<string, unknown>).filter(value => typeof value === 'string')
    const named = figures.filter(figure => !(message ?? '').includes(figure))
    return { file, path: instancePath, reason: [message ?? 'does not fit', ...named].join(': ') }
  })
}

function compiled(ajv: Ajv2020, id: string, { questions, questionnaires }: PackFiles): readonly Finding[] {
  const findings: Finding[] = []
  const attempt = (file: string, compile: () => void): void => {
    try {
      compile()
    } catch (error) {
      findings.push({ file: `${id}/${file}`, path: '/', reason: error instanceof Error ? error.message : 'broken' })
    }
  }
  attempt('questions.json', () => ajv.addSchema(questions))
  for (const [name, file] of Object.entries(questionnaires)) attempt(`${name}.json`, () => ajv.compile(file))
  return findings
}

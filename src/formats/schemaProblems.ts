import type { Problem, Read } from './problems.ts'
import { problem, quote } from './refuse.ts'

/** What Ajv's standalone validators say of data that does not fit. */
interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A validator compiled from `questionnaires/schema/` by `scripts/validators.mjs`. Stops at the first error. */
export interface Validator {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}

const mostProblems = 50

/** Keywords that only report that one of their parts failed; the part says what. */
const wrappers = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'not', '$ref'])

function figures(params: SchemaError['params']): Record<string, string | number> {
  const details: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number') details[name] = value
    else if (typeof value === 'string' || typeof value === 'boolean') details[name] = quote(String(value))
    else if (Array.isArray(value)) details[name] = quote(value.join(', '))
  }
  return details
}

/**
 * Ajv's errors as problems of ours: path as a JSON pointer behind `where`, the keyword, its figures and words.
 * Where one of several shapes was asked, only what is said about the deepest place is kept.
 */
export function schemaProblems(errors: readonly SchemaError[], where = ''): readonly Problem[] {
  const telling = errors.filter(error => !wrappers.has(error.keyword))
  const kept = telling.length > 0 ? telling : errors
  return kept
    .slice(0, mostProblems)
    .map(({ instancePath, keyword, params }) =>
      problem('schema', where + instancePath, { ...figures(params), keyword, context: keyword }),
    )
}

/** The data as what its schema says it is. `T` is the type written beside that schema. */
export function readBySchema<T>(validate: Validator, data: unknown, where = ''): Read<T> {
  if (validate(data)) return { ok: true, value: data as T }
  return { ok: false, problems: schemaProblems(validate.errors ?? [], where) }
}

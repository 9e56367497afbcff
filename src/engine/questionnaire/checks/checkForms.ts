import { markKeys, marksSchema } from '../marks.ts'
import type { PackFiles, QuestionDefinition } from '../packFiles.ts'
import { questionsIn, bankFile } from './parts.ts'
import { inside, problemAt, type PackProblem, type Place } from './packProblem.ts'

/** Keywords of ours that any question may carry beside those of its form. */
const annotations = ['unit', 'period', 'knownBy', 'group', 'when', 'formerly']

/** The JSON Schema keywords of each form: those it must have and those it may. No string has a pattern. */
const forms = {
  number: { must: ['type', 'minimum', 'maximum', 'knownBy'], may: [] },
  boolean: { must: ['type', 'knownBy'], may: [] },
  date: { must: ['type', 'format', 'knownBy'], may: [] },
  text: { must: ['type', 'maxLength', 'knownBy'], may: ['long'] },
  one: { must: ['oneOf', 'knownBy'], may: ['type'] },
  several: { must: ['type', 'uniqueItems', 'items', 'knownBy'], may: [] },
} as const

/** Questions are a closed set of forms: anything else of JSON Schema is refused, however valid it is there. */
export function checkForms(files: PackFiles): readonly PackProblem[] {
  return [
    ...[...questionsIn(files)].flatMap(([id, definition]) => questionProblems(definition, inside(bankFile, id))),
    ...markKeys.flatMap(key => marksProblems(files.questions.$defs[key], inside(bankFile, key))),
    ...strange(files.questions, ['$schema', '$id', 'laurel', 'version', '$defs', 'checks'], bankFile),
  ]
}

function marksProblems(definition: object | undefined, at: Place): readonly PackProblem[] {
  if (definition === undefined) return [problemAt(at, 'form-incomplete', { keyword: 'additionalProperties' })]
  return isSame(definition, marksSchema) ? [] : [problemAt(at, 'form-unknown')]
}

/** Whether two pieces of plain data are the same; the order of keys tells nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (!(a instanceof Object) || !(b instanceof Object)) return a === b
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return left.size === right.size && [...left].every(([key, value]) => isSame(value, right.get(key)))
}

function questionProblems(definition: QuestionDefinition, at: Place): readonly PackProblem[] {
  const form = formNameOf(definition)
  if (form === undefined) return [problemAt(at, 'form-unknown')]
  const { must, may } = forms[form]
  const options = definition.oneOf ?? definition.items?.oneOf ?? []
  return [
    ...strange(definition, [...must, ...may, ...annotations], at),
    ...must.filter(keyword => !Object.hasOwn(definition, keyword)).map(keyword => lacking(at, keyword)),
    ...options.flatMap(option => strange(option, ['const'], at)),
    ...(definition.items === undefined ? [] : strange(definition.items, ['oneOf'], inside(at, 'items'))),
    ...((form === 'one' || form === 'several') && options.length < 2 ? [lacking(at, 'const')] : []),
    ...(hasOptionTwice(options) ? [problemAt(at, 'id-twice', { id: 'const' })] : []),
  ]
}

function formNameOf({ type, format, oneOf }: QuestionDefinition): keyof typeof forms | undefined {
  if (oneOf !== undefined) return 'one'
  switch (type) {
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'string':
      return format === undefined ? 'text' : 'date'
    case 'array':
      return 'several'
    case undefined:
  }
  return undefined
}

function hasOptionTwice(options: readonly { readonly const: string | number }[]): boolean {
  return new Set(options.map(option => option.const)).size < options.length
}

/** Keywords outside the closed set: a free `pattern`, a `required`, a `$ref` inside a question. */
export function strange(part: object, allowed: readonly string[], at: Place): readonly PackProblem[] {
  return Object.keys(part)
    .filter(keyword => !allowed.includes(keyword))
    .map(keyword => problemAt(at, 'keyword-not-allowed', { keyword }))
}

function lacking(at: Place, keyword: string): PackProblem {
  return problemAt(at, 'form-incomplete', { keyword })
}

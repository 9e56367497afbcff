import type { QuestionId } from './ids.ts'
import type { QuestionDefinition } from './packFiles.ts'
import type { Question, QuestionForm } from './question.ts'

export function linkQuestion(id: QuestionId, definition: QuestionDefinition): Question {
  return {
    id,
    form: formOf(id, definition),
    unit: definition.unit,
    period: definition.period,
    knownBy: definition.knownBy ?? 'profile',
    group: definition.group,
    when: definition.when,
    formerly: definition.formerly ?? [],
  }
}

/**
 * The form of a question, read off its JSON Schema. A limit that is left out is no limit, as in JSON Schema.
 *
 * @throws Error when the fragment is none of the forms.
 */
function formOf(id: QuestionId, definition: QuestionDefinition): QuestionForm {
  const { type, oneOf, items, format, minimum = -Infinity, maximum = Infinity, maxLength = Infinity } = definition
  if (oneOf !== undefined) return { kind: 'one', options: oneOf.map(option => option.const) }
  switch (type) {
    case 'integer':
    case 'number':
      return { kind: type, minimum, maximum }
    case 'boolean':
      return { kind: 'boolean' }
    case 'string':
      if (format === 'date') return { kind: 'date' }
      return { kind: 'text', long: definition.long === true, maximumLength: maxLength }
    case 'array':
      if (items !== undefined) return { kind: 'several', options: items.oneOf.map(option => option.const) }
      break
    case undefined:
      break
  }
  throw new Error(`linkPack: question ${id} has no form we know`)
}

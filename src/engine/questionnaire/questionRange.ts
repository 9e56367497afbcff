import type { ReadAs } from './reading.ts'
import type { Question } from './question.ts'
import type { Range } from './range.ts'

/**
 * What a question can give when read in one way, whatever the answer: its limits, its levels, false 0 and true 1.
 * Undefined when it cannot be read in that way at all (a text has no number).
 */
export function questionRange({ form }: Question, as: ReadAs): Range | undefined {
  switch (form.kind) {
    case 'integer':
    case 'number':
      return as === 'value' ? between(form.minimum, form.maximum) : undefined
    case 'boolean':
      return as === 'value' ? between(0, 1) : undefined
    case 'one': {
      const levels = form.options.filter(option => typeof option === 'number')
      if (as !== 'value' || levels.length < form.options.length) return undefined
      return between(Math.min(...levels), Math.max(...levels))
    }
    case 'several':
      return as === 'count' ? between(0, form.options.length) : undefined
    case 'date':
      return as === 'value' || as === 'count' ? undefined : between(-Infinity, Infinity)
    case 'text':
      return undefined
  }
}

function between(least: number, greatest: number): Range {
  return { least, greatest, mayLack: false }
}

/** What a number field takes. */
export interface NumberLimits {
  readonly whole: boolean
  readonly minimum: number
  readonly maximum: number
}

type NumberProblem = 'not-a-number' | 'not-whole' | 'grouped' | 'out-of-range'

type ReadNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'problem'; readonly problem: NumberProblem }

const blank = /^\s*$/
const grouped = /^-?\d{1,3}(?:[\s\u00a0\u202f.,'’]\d{3})+(?:[.,]\d*)?$/
const plain = /^-?(?:\d+[.,]?\d*|[.,]\d+)$/

/**
 * Reads a figure as people of any country type it: 1.5 and 1,5 are the same. Thousands separators are refused,
 * because 1.500 is one and a half in one country and fifteen hundred in the next; three digits after the only
 * mark are refused wherever the limits allow both readings.
 */
export function readNumber(text: string, { whole, minimum, maximum }: NumberLimits): ReadNumber {
  if (blank.test(text)) return { kind: 'empty' }
  const typed = text.trim().replace(/^\u2212/, '-')
  const ungrouped = Number(typed.replace(/[^\d-]/g, ''))
  if (grouped.test(typed) && (whole || ungrouped <= maximum || !plain.test(typed)))
    return { kind: 'problem', problem: 'grouped' }
  if (!plain.test(typed) || typed.length > 20) return { kind: 'problem', problem: 'not-a-number' }
  const value = Number(typed.replace(',', '.'))
  if (whole && !Number.isInteger(value)) return { kind: 'problem', problem: 'not-whole' }
  if (value < minimum || value > maximum) return { kind: 'problem', problem: 'out-of-range' }
  return { kind: 'value', value: value === 0 ? 0 : value }
}

import type { NumberLimits } from './readNumber.ts'

/** What a field holds: `undefined` while nothing is answered, an empty list for *none of these*. */
export type FieldValue = number | boolean | string | readonly string[] | undefined

export interface FieldOption {
  readonly value: string | number | boolean
  readonly word: string
}

/** The control that takes the answer. */
type FieldControl =
  | (NumberLimits & {
      readonly kind: 'number'
      /** The unit's word for that many; empty without a unit. */
      readonly unit: (n: number) => string
    })
  | { readonly kind: 'one'; readonly options: readonly FieldOption[] }
  | { readonly kind: 'several'; readonly options: readonly FieldOption[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'text'; readonly long: boolean; readonly maximumLength: number }

/** Everything a question shows, in words; no rules and no state. */
export interface FieldView {
  readonly id: string
  readonly control: FieldControl
  /** The question around the dates it speaks of; `period` is empty when it speaks of none. */
  readonly before: string
  readonly period: string
  readonly after: string
  readonly short: string
  readonly definition: string
  readonly terms: readonly { readonly term: string; readonly definition: string }[]
}

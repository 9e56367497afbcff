import type { QuestionId } from './ids.ts'

/** An operand: a question of the bank, or a measure (two levels at most). */
export type Operand = QuestionId | Measure

/**
 * How a figure is read off the answers. Plain data, as in the pack: an object with exactly one key, its kind.
 *
 * - `value` a number or a level; `sum` of all operands; `ratio` [a, b] = a / b, a fraction (percent is display);
 * - `count` options chosen; `howMany` of these reach at least `from`; `share` of booleans that are true;
 * - `monthsSince`, `monthsUntil`, `yearsSince` whole ones from or to the round's reference date;
 * - `least`, `greatest` of the operands.
 */
export type Measure =
  | { readonly value: QuestionId }
  | { readonly sum: readonly Operand[] }
  | { readonly ratio: readonly [Operand, Operand] }
  | { readonly count: QuestionId }
  | { readonly howMany: { readonly of: readonly Operand[]; readonly from: number } }
  | { readonly share: readonly QuestionId[] }
  | { readonly monthsSince: QuestionId }
  | { readonly monthsUntil: QuestionId }
  | { readonly yearsSince: QuestionId }
  | { readonly least: readonly Operand[] }
  | { readonly greatest: readonly Operand[] }

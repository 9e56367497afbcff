import type { FieldOption } from './fieldView.ts'

/** What is ticked after one more change, in the order of the options, so that the same ticks are the same answer. */
export function ticked(
  options: readonly FieldOption[],
  before: readonly string[],
  changed: string,
  on: boolean,
): readonly string[] {
  return options.map(({ value }) => String(value)).filter(each => (each === changed ? on : before.includes(each)))
}

/** Whether the box that was just changed is now on. */
export const isOn = (event: Event): boolean => event.target instanceof HTMLInputElement && event.target.checked

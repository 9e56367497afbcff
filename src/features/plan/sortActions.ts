import { actionStatuses } from '#engine/answers/plan.ts'
import type { ScheduledAction } from '#engine/planning/schedule.ts'

export const sortKeys = ['title', 'about', 'target', 'owner', 'effort', 'start', 'due', 'status'] as const

export type SortKey = (typeof sortKeys)[number]

export function isSortKey(key: string): key is SortKey {
  return sortKeys.some(each => each === key)
}

/**
 * The steps of the plan by one of the columns. What is not entered stands last either way; equals keep their order.
 *
 * @param compare of two words, in the manner of the reader's language.
 */
export function sortActions(
  steps: readonly ScheduledAction[],
  { key, isDown }: { readonly key: SortKey; readonly isDown: boolean },
  about: (step: ScheduledAction) => string,
  compare: (one: string, other: string) => number,
): readonly ScheduledAction[] {
  const value = (step: ScheduledAction): string | number | null => {
    if (key === 'about') return about(step)
    if (key === 'status') return actionStatuses.indexOf(step.action.status)
    return step.action[key]
  }
  const isEmpty = (one: string | number | null): one is null | '' => one === null || one === ''
  return steps.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)]
    if (isEmpty(one) || isEmpty(other)) return Number(isEmpty(one)) - Number(isEmpty(other))
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other))
    return isDown ? -order : order
  })
}

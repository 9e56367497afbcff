import type { Assumptions } from '../questionnaire/assumptions.ts'
import type { Requirement } from '../questionnaire/labelScheme.ts'

/** The lists that a scheme does not publish, as entered: each entry asks an indicator for so many points or more. */
export function enteredLists({ lists }: Assumptions): ReadonlyMap<string, readonly Requirement[]> {
  return new Map(
    Object.entries(lists).map(([list, entries]) => [
      list,
      Object.entries(entries).map(([indicator, points]): Requirement => ({
        id: indicator,
        kind: 'band',
        indicator,
        points,
        by: 'answers',
        answeredAt: indicator,
        basis: 'entered',
      })),
    ]),
  )
}

import type { Assumptions } from '../questionnaire/assumptions.ts'
import type { Requirement } from '../questionnaire/labelScheme.ts'

/**
 * The lists that a scheme does not publish, as entered: entries that ask an indicator for so many points or more, then
 * lines in the organisation's own words.
 */
export function enteredLists({ lists, lines = {} }: Assumptions): ReadonlyMap<string, readonly Requirement[]> {
  return new Map(
    Object.entries(lists).map(([list, entries]) => [
      list,
      [
        ...Object.entries(entries).map(([indicator, points]): Requirement => ({
          id: indicator,
          kind: 'band',
          indicator,
          points,
          by: 'answers',
          answeredAt: indicator,
          basis: 'entered',
        })),
        ...Object.entries(lines)
          .filter(([place]) => place.startsWith(`${list}/`))
          .map(([id, line]): Requirement => ({ id, kind: 'stated', ...line, by: 'act', basis: 'entered' })),
      ],
    ]),
  )
}

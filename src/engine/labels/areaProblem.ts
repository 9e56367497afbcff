import type { Area } from '../answers/plan.ts'
import type { Direction } from '../questionnaire/questionnaire.ts'

/**
 * What keeps the two figures of an area from showing an improvement: the later one stands first, both are of one day,
 * or the later is no better, in the direction of the indicator. Undefined while something is missing, or all is well.
 */
type AreaProblem = 'order' | 'same-day' | 'worse' | 'same'

export function areaProblem({ first, second }: Area, direction: Direction): AreaProblem | undefined {
  if (first.date !== '' && second.date !== '') {
    if (second.date < first.date) return 'order'
    if (second.date === first.date) return 'same-day'
  }
  if (first.value === null || second.value === null) return undefined
  if (first.value === second.value) return 'same'
  return second.value > first.value === (direction === 'rising') ? undefined : 'worse'
}

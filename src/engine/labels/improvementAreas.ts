import type { Area } from '../answers/plan.ts'
import type { IndicatorId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Direction } from '../questionnaire/questionnaire.ts'
import type { ImprovementArea } from './judgeInput.ts'

/**
 * What a label may ask of the areas an organisation wrote down: described is the area with its effect; improved are
 * two values on two days of which the later is better, in the direction of the indicator (pack-guide 1).
 *
 * @param directionOf which way an indicator improves; rising where nothing else is known.
 */
export function improvementAreas(
  areas: readonly Area[],
  directionOf: (indicator: string) => Direction,
): readonly ImprovementArea[] {
  return areas.map(area => ({
    indicator: area.indicator,
    described: area.description !== '' && area.effect !== '',
    improved: hasImproved(area, directionOf(area.indicator)),
  }))
}

function hasImproved({ first, second }: Area, direction: Direction): boolean | undefined {
  if (first.value === null || second.value === null || first.date === '' || second.date === '') return undefined
  if (first.date === second.date) return undefined
  const [before, after] = first.date < second.date ? [first.value, second.value] : [second.value, first.value]
  return direction === 'rising' ? after > before : after < before
}

/** Which way an indicator of a pack improves. */
export function directionIn({ questionnaires }: Pack): (indicator: IndicatorId) => Direction {
  const all = [...questionnaires.values()].flatMap(({ indicators }) => indicators)
  return indicator => all.find(({ id }) => id === indicator)?.direction ?? 'rising'
}

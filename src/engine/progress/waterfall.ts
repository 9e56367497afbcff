import type { IndicatorId } from '../questionnaire/ids.ts'

/** One step of a waterfall: a share that begins where the one before it ends. */
interface WaterfallStep {
  readonly indicators: readonly IndicatorId[]
  readonly group: string
  readonly from: number
  readonly to: number
}

/**
 * Raises of a plan as shares of the possible points, one step a group, in the order in which they are given: from
 * the share that is sure today up to what all of them bring.
 *
 * @param today points that are sure, and those that are possible; above 0.
 * @param raises points that each indicator gains, with the group it is shown in.
 */
export function waterfall(
  today: { readonly points: number; readonly possible: number },
  raises: readonly { readonly indicator: IndicatorId; readonly group: string; readonly gained: number }[],
): readonly WaterfallStep[] {
  const groups = [...new Set(raises.map(({ group }) => group))]
  let points = today.points
  return groups.map(group => {
    const own = raises.filter(raise => raise.group === group)
    const from = points / today.possible
    points += own.reduce((sum, { gained }) => sum + gained, 0)
    return { indicators: own.map(({ indicator }) => indicator), group, from, to: points / today.possible }
  })
}

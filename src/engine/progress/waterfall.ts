import type { IndicatorId } from '../questionnaire/ids.ts'

/** What one indicator gains, or loses where it is below 0, in points; with the group it belongs to. */
export interface PointChange {
  readonly indicator: IndicatorId
  readonly group: string
  readonly gained: number
}

/** A step of a waterfall: a share that begins where the one before it ends. */
interface WaterfallStep {
  readonly indicators: readonly IndicatorId[]
  readonly group: string
  readonly gained: number
  readonly from: number
  readonly to: number
}

/** More bars than these are not read one by one. */
const mostSingle = 8

/**
 * Changes as shares of the possible points, from what is sure at first to what all of them bring: each for itself, in
 * the order in which they are given, or one step a group where they are many.
 *
 * @param start points that are sure, and those that are possible; above 0.
 */
export function waterfall(
  start: { readonly points: number; readonly possible: number },
  changes: readonly PointChange[],
): readonly WaterfallStep[] {
  const all = changes.filter(({ gained }) => gained !== 0)
  const groups = all.length <= mostSingle ? all.map(each => [each]) : grouped(all)
  let points = start.points
  return groups.flatMap(own => {
    const [first] = own
    const gained = own.reduce((sum, change) => sum + change.gained, 0)
    if (first === undefined || gained === 0) return []
    const from = points / start.possible
    points += gained
    return [
      {
        indicators: own.map(({ indicator }) => indicator),
        group: first.group,
        gained,
        from,
        to: points / start.possible,
      },
    ]
  })
}

/** Gains and losses of a group stay apart: together they would hide each other. */
function grouped(changes: readonly PointChange[]): readonly (readonly PointChange[])[] {
  const keys = [...new Set(changes.map(({ group }) => group))]
  return keys.flatMap(key => {
    const own = changes.filter(({ group }) => group === key)
    return [own.filter(({ gained }) => gained > 0), own.filter(({ gained }) => gained < 0)]
  })
}

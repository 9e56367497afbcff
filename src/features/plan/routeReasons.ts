import type { Path } from '#engine/planning/path.ts'
import type { IndicatorId } from '#engine/questionnaire/ids.ts'

/** What tells a way from the one to begin with. */
interface Difference {
  /** Days of work that it takes more; below 0 where it takes fewer. */
  readonly days: number
  /** Indicators that it raises, or raises further, and those that it raises less or not at all. */
  readonly more: readonly IndicatorId[]
  readonly less: readonly IndicatorId[]
}

export function differenceFrom(first: Path, path: Path): Difference {
  const further = (one: Path, other: Path): readonly IndicatorId[] =>
    one.raises.flatMap(({ indicator, to }) => {
      const there = other.raises.find(raise => raise.indicator === indicator)
      return there !== undefined && there.to >= to ? [] : [indicator]
    })
  const days = Math.round((path.effort - first.effort) * 1000) / 1000
  return { days, more: further(path, first), less: further(first, path) }
}

/**
 * The least and the most days of work that a point takes over the raises of a way; what comes with a required fact
 * takes none of its own. Undefined without any.
 */
export function daysAPoint({ raises }: Path): { readonly least: number; readonly most: number } | undefined {
  const days = raises.flatMap(({ from, to, effort }) => (effort > 0 ? [effort / (to - from)] : []))
  return days.length === 0 ? undefined : { least: Math.min(...days), most: Math.max(...days) }
}

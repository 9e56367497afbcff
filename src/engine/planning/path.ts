import type { MendedBy } from '../questionnaire/labelScheme.ts'
import type { IndicatorId, LabelId } from '../questionnaire/ids.ts'

/** An indicator taken up to a higher band. */
export interface Raise {
  readonly indicator: IndicatorId
  /** Points of the band it is at, and of the one it is to reach. */
  readonly from: number
  readonly to: number
  /** Days of work for all steps between them. */
  readonly effort: number
  /** It has no points yet: the first thing to do is to answer it, which has no effort of its own. */
  readonly answerFirst: boolean
}

/** A required fact that is not yet true, or not yet known. */
export interface FactStep {
  readonly requirement: string
  readonly needed: number | null
  readonly found: number | string | null
  /** Days of work. */
  readonly effort: number
}

/** A way to a label that meets every active known requirement, with the least effort there is. */
export interface Path {
  readonly kind: 'path'
  readonly label: LabelId
  /** Days of work over raises and facts. */
  readonly effort: number
  readonly raises: readonly Raise[]
  readonly facts: readonly FactStep[]
  /** Indicators that must stay where they are, with the points they have. */
  readonly held: readonly { readonly indicator: IndicatorId; readonly points: number }[]
  /** What is done by act, comes with time, or is the awarding body's: not met yet, and no step of the path. */
  readonly besides: readonly { readonly requirement: string; readonly by: MendedBy }[]
}

/** Nothing can work: the smallest set that is in the way. */
export interface Blocked {
  readonly kind: 'blocked'
  readonly label: LabelId
  /** Locked indicators of which all would have to be opened; empty when opening does not help. */
  readonly locks: readonly IndicatorId[]
  /** Requirements that cannot be met whatever is raised. */
  readonly requirements: readonly string[]
}

/**
 * What a path is chosen for.
 * `effort`: the least work; of equals the fewest indicators. `fewest`: the fewest indicators; of equals the least work.
 * `gentle`: the least work with no indicator raised by more than one band.
 */
export type PathAim = 'effort' | 'fewest' | 'gentle'

import type { RequirementKind } from '../questionnaire/labelScheme.ts'
import { rangeAtLeast } from './finding.ts'
import type { Finding } from './finding.ts'
import type { JudgeInput } from './judgeInput.ts'

type OfKind<K extends RequirementKind['kind']> = Extract<RequirementKind, { kind: K }>

/** An indicator at so many points or better; its range decides while answers are open. */
export function bandFinding({ indicator, points }: OfKind<'band'>, { assessments }: JudgeInput): Finding {
  for (const assessment of assessments.values()) {
    const score = assessment.indicators.get(indicator)
    if (score !== undefined) return rangeAtLeast(points, score.range?.least ?? null, score.range?.greatest ?? null)
  }
  return { state: 'not-yet-known', needed: points, found: null }
}

/** A part of the points of a questionnaire or of one of its dimensions; its range decides while answers are open. */
export function shareFinding({ of, dimension, from }: OfKind<'share'>, { assessments }: JudgeInput): Finding {
  const assessment = assessments.get(of)
  const share =
    dimension === undefined ? assessment?.share : assessment?.dimensions.find(({ id }) => id === dimension)?.share
  return rangeAtLeast(from, share?.least ?? null, share?.greatest ?? null)
}

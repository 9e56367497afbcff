import type { RequirementKind } from '../questionnaire/labelScheme.ts'
import { atLeast } from './finding.ts'
import type { Finding } from './finding.ts'
import type { ImprovementArea, JudgeInput } from './judgeInput.ts'

type OfKind<K extends RequirementKind['kind']> = Extract<RequirementKind, { kind: K }>

/** So many improvement areas named, described or improved. */
export function areasFinding({ count, what }: OfKind<'areas'>, { areas }: JudgeInput): Finding {
  if (areas === undefined) return atLeast(count, undefined)
  const certain = areas.filter(area => isSo(area, what) === true).length
  const possible = areas.filter(area => isSo(area, what) !== false).length
  return certain < count && possible >= count ? atLeast(count, undefined) : atLeast(count, certain)
}

function isSo(area: ImprovementArea, what: OfKind<'areas'>['what']): boolean | undefined {
  switch (what) {
    case 'named':
      return true
    case 'described':
      return area.described
    case 'improved':
      return area.improved
  }
}

/** So many indicators with a paper, link or place that shows them. */
export function evidenceFinding({ from }: OfKind<'evidence'>, { evidence }: JudgeInput): Finding {
  const shown = evidence?.flatMap(({ indicator, alsoFor }) => [indicator, ...alsoFor])
  return atLeast(from, shown && new Set(shown).size)
}

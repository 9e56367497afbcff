import type { RequirementVerdict } from '#engine/labels/verdict.ts'
import type { Band } from '#engine/questionnaire/questionnaire.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'

/**
 * The limits of measures that requirements rest on, each once: of a share all limits of its questionnaire, of a level
 * that is asked for the limit of that level.
 */
export function limitsBehind(requirements: readonly RequirementVerdict[], { questionnaires }: Pack): readonly Band[] {
  const indicators = [...questionnaires.values()].flatMap(each => each.indicators)
  const rules = requirements.flatMap(({ requirement, lines = [] }) => [
    requirement,
    ...lines.map(line => line.requirement),
  ])
  const bands = rules.flatMap(rule => {
    if (rule.kind === 'share') {
      const all = questionnaires.get(rule.of)?.indicators ?? []
      return all.flatMap(each => (rule.dimension === undefined || rule.dimension === each.dimension ? each.bands : []))
    }
    if (rule.kind !== 'band') return []
    return indicators.find(({ id }) => id === rule.indicator)?.bands.find(({ points }) => points >= rule.points) ?? []
  })
  return [...new Set(bands)]
}

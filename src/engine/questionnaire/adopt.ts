import type { Assumptions, OwnLimit } from './assumptions.ts'
import type { Basis } from './basis.ts'
import type { Condition } from './condition.ts'
import type { LabelScheme } from './labelScheme.ts'
import type { Pack } from './pack.ts'
import type { Band, Indicator, Questionnaire } from './questionnaire.ts'

/** A limit or a rule that stands in the place of the pack's. Published ones stand: they are the scheme's. */
const isOurs = (basis: Basis | undefined): boolean => basis?.basis === 'assumed'

/** Points of the bands that an indicator without bands gets when limits are entered for it. */
const enteredPoints = [1, 2] as const

/**
 * The pack with what an organisation assumes in the place of the pack's own assumptions; the pack itself when it
 * assumes nothing. Only limits and rules that are `assumed` can be replaced; limits that would put the bands of an
 * indicator out of order are left out. A limit for an indicator that is only placed gives it rising bands.
 */
export function adopt(pack: Pack, assumptions: Assumptions): Pack {
  const { limits, rules } = assumptions
  const hasLimits = Object.keys(limits).length > 0
  if (!hasLimits && Object.keys(rules).length === 0) return pack
  return {
    ...pack,
    questionnaires: hasLimits
      ? new Map([...pack.questionnaires].map(([id, each]) => [id, withLimits(each, limits)]))
      : pack.questionnaires,
    scheme: withRules(pack.scheme, rules),
  }
}

function withLimits(questionnaire: Questionnaire, limits: Assumptions['limits']): Questionnaire {
  const indicators = questionnaire.indicators.map(indicator => withOwnLimits(indicator, limits))
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  return {
    ...questionnaire,
    indicators,
    dimensions: questionnaire.dimensions.map(dimension => ({
      ...dimension,
      indicators: dimension.indicators.map(({ id, ...same }) => byId.get(id) ?? { id, ...same }),
    })),
  }
}

function withOwnLimits(indicator: Indicator, limits: Assumptions['limits']): Indicator {
  const own = (id: string | number): OwnLimit | undefined => limits[`${indicator.id}/${id}`]
  if (indicator.position) return withEnteredBands(indicator, own)
  const bands = indicator.bands.map((band): Band => {
    const limit = own(band.points)
    const and = band.and.map(condition => withOwnLimit(condition, own(condition.id)))
    if (limit === undefined || !isOurs(band.basis)) return { ...band, and }
    return { ...band, limit: limit.value, basis: { basis: limit.basis }, and }
  })
  const floor = indicator.floor.map(condition => withOwnLimit(condition, own(condition.id)))
  return isInOrder(bands, indicator.direction) ? { ...indicator, bands, floor } : indicator
}

function withEnteredBands(indicator: Indicator, own: (id: number) => OwnLimit | undefined): Indicator {
  const lowest: Band = { points: 0, limit: undefined, and: [], basis: undefined }
  const entered = enteredPoints.flatMap((points): readonly Band[] => {
    const limit = own(points)
    return limit === undefined ? [] : [{ points, limit: limit.value, and: [], basis: { basis: limit.basis } }]
  })
  const bands = [lowest, ...entered]
  return entered.length > 0 && isInOrder(bands, indicator.direction)
    ? { ...indicator, position: false, bands }
    : indicator
}

function withOwnLimit(condition: Condition, own: OwnLimit | undefined): Condition {
  if (own === undefined || !('measure' in condition) || !isOurs(condition)) return condition
  const { id, measure } = condition
  const basis: Basis = own.basis === 'entered' ? { basis: 'entered' } : { basis: 'assumed' }
  if ('from' in condition) return { id, measure, ...basis, from: own.value }
  if ('over' in condition) return { id, measure, ...basis, over: own.value }
  if ('upTo' in condition) return { id, measure, ...basis, upTo: own.value }
  return { id, measure, ...basis, under: own.value }
}

function isInOrder(bands: readonly Band[], direction: Indicator['direction']): boolean {
  const limits = bands.flatMap(({ limit }) => limit ?? [])
  return limits.every((limit, index) => {
    const before = limits[index - 1]
    return before === undefined || (direction === 'rising' ? limit > before : limit < before)
  })
}

/** Hypotheses are switched on and off; what is not assumed counts as the scheme says. */
function withRules(scheme: LabelScheme, rules: Assumptions['rules']): LabelScheme {
  return {
    ...scheme,
    labels: scheme.labels.map(label => ({
      ...label,
      requirements: label.requirements.map(requirement => {
        const active = rules[`${label.id}/${requirement.id}`]
        return active === undefined || !isHypothesis(requirement) ? requirement : { ...requirement, active }
      }),
    })),
  }
}

const isHypothesis = ({ active }: { readonly active?: boolean }): boolean => active === false

import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'
import type { Pack } from '#engine/questionnaire/pack.ts'

/**
 * Where to go instead of an address that names a label, a questionnaire, a dimension or an indicator which the pack
 * does not have; undefined when everything it names is there. The address stays as it was asked for.
 */
export function placeMissing(
  { params, path, query }: Pick<RouteLocationNormalized, 'params' | 'path' | 'query'>,
  pack: Pack | undefined,
): RouteLocationRaw | undefined {
  if (pack === undefined || knows(params, pack)) return undefined
  return { name: 'not-found', params: { pathMatch: path.slice(1).split('/') }, query, replace: true }
}

function knows(params: RouteLocationNormalized['params'], { scheme, questionnaires }: Pack): boolean {
  const named = (name: string): string | undefined => {
    const value = params[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [label, id, dimension, indicator] = ['label', 'questionnaire', 'dimension', 'indicator'].map(named)
  const questionnaire = questionnaires.get(id ?? '')
  return (
    (label === undefined || scheme.labels.some(each => each.id === label)) &&
    (id === undefined || questionnaire !== undefined) &&
    (dimension === undefined || questionnaire?.dimensions.some(each => each.id === dimension) === true) &&
    (indicator === undefined || questionnaire?.indicators.some(each => each.id === indicator) === true)
  )
}

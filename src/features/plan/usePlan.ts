import { computed, type ComputedRef } from 'vue'
import { bareAction, type Action } from '#engine/answers/plan.ts'
import { enteredLists } from '#engine/labels/enteredLists.ts'
import type { Path } from '#engine/planning/path.ts'
import type { PathInput } from '#engine/planning/pathModel.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { routesTo, type Routes } from './routes.ts'

/** The ways to a label of the open organisation, following every answer, effort and lock. */
export function useRoutes(label: () => LabelId): ComputedRef<(Routes & { readonly input: PathInput }) | undefined> {
  const packs = usePackStore()
  const store = useOrganisationStore()
  const results = useAssessmentStore()
  return computed(() => {
    const { pack } = packs
    const { organisation } = store
    const verdict = results.verdicts.get(label())
    if (!pack || !organisation || !verdict) return undefined
    const { assumptions } = organisation
    const { assessments } = results
    const { efforts, locks } = assumptions
    const input = { pack, verdict, assessments, enteredLists: enteredLists(assumptions), efforts, locks }
    return { ...routesTo(input), input }
  })
}

/** Takes a route into the plan: an action for each step, as one change that can be undone. */
export function useTakeRoute(): (path: Path) => number {
  const store = useOrganisationStore()
  const words = usePackWords()
  return path => {
    const planned = new Set(
      (store.organisation?.actions ?? []).map(({ indicator, target }) => `${indicator}/${target ?? ''}`),
    )
    const raises = path.raises
      .filter(({ indicator, to }) => !planned.has(`${indicator}/${to}`))
      .map(({ indicator, to, effort }): Omit<Action, 'id'> => ({
        ...bareAction,
        title: words.indicator(indicator).title,
        indicator,
        target: to,
        effort,
      }))
    const titles = new Set((store.organisation?.actions ?? []).map(({ title }) => title))
    const facts = path.facts
      .map(({ requirement, effort }): Omit<Action, 'id'> => ({
        ...bareAction,
        title: words.requirement(path.label, requirement).title,
        effort,
      }))
      .filter(({ title }) => !titles.has(title))
    const actions = [...facts, ...raises]
    if (actions.length > 0) store.addActions(actions)
    return actions.length
  }
}

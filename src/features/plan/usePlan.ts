import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { bareAction, type Action } from '#engine/answers/plan.ts'
import { enteredLists } from '#engine/labels/enteredLists.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { FactStep, Raise } from '#engine/planning/path.ts'
import { pathModel, type PathInput } from '#engine/planning/pathModel.ts'
import type { Routes } from '#engine/planning/routes.ts'
import type { IndicatorId, LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { useFoundRoutes } from './useFoundRoutes.ts'

/** The label that the address asks for, else the goal, else the highest there is. */
export function usePlannedLabel(): ComputedRef<LabelId> {
  const route = useRoute()
  const packs = usePackStore()
  const store = useOrganisationStore()
  return computed(() => {
    const labels = packs.pack?.scheme.labels.map(({ id }) => id) ?? []
    const wanted = [route.params['label'], store.organisation?.profile.goal]
    return labels.find(id => id === wanted[0]) ?? labels.find(id => id === wanted[1]) ?? labels.at(-1) ?? ''
  })
}

/** What a set of answers is worth: those of the round, or hypothetical ones. */
interface Worth {
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly verdicts: ReadonlyMap<LabelId, LabelVerdict>
}

/** What the ways to a label rest on, and the ways. */
export interface LabelRoutes {
  readonly input: PathInput
  /** Undefined while the first ones are being found. */
  readonly found: Routes | undefined
  /** Newer ones are being found. */
  readonly isFinding: boolean
}

/** The ways to a label of the open organisation, following every answer, effort and lock. */
export function useRoutes(
  label: () => LabelId,
  results: Worth = useAssessmentStore(),
  most?: number,
): ComputedRef<LabelRoutes | undefined> {
  const packs = usePackStore()
  const store = useOrganisationStore()
  const input = computed((): PathInput | undefined => {
    const { pack } = packs
    const { organisation } = store
    const verdict = results.verdicts.get(label())
    if (!pack || !organisation || !verdict) return undefined
    const { assumptions } = organisation
    const { assessments } = results
    const { efforts, locks } = assumptions
    return { pack, verdict, assessments, enteredLists: enteredLists(assumptions), efforts, locks }
  })
  const { routes, isFinding } = useFoundRoutes(() => input.value && pathModel(input.value), most)
  return computed(() => input.value && { input: input.value, found: routes.value, isFinding: isFinding.value })
}

/** Steps that a plan can take in: a route, or what somebody supposed. */
interface Steps {
  readonly label: LabelId
  readonly raises: readonly Pick<Raise, 'indicator' | 'to' | 'effort'>[]
  /** Facts and acts, with their days of work where they are known. */
  readonly facts: readonly { readonly requirement: FactStep['requirement']; readonly effort: number | null }[]
}

/**
 * Takes steps into the plan: an action for each, as one change that can be undone.
 * @param notesOf what is noted with the raise of an indicator.
 * @returns how many were new.
 */
export function useTakeSteps(): (steps: Steps, notesOf?: (indicator: IndicatorId) => string) => number {
  const store = useOrganisationStore()
  const words = usePackWords()
  return (steps, notesOf = () => '') => {
    const planned = new Set(
      (store.organisation?.actions ?? []).map(({ indicator, target }) => `${indicator}/${target ?? ''}`),
    )
    const raises = steps.raises
      .filter(({ indicator, to }) => !planned.has(`${indicator}/${to}`))
      .map(({ indicator, to, effort }): Omit<Action, 'id'> => ({
        ...bareAction,
        title: words.indicator(indicator).title,
        indicator,
        target: to,
        effort,
        notes: notesOf(indicator),
      }))
    const titles = new Set((store.organisation?.actions ?? []).map(({ title }) => title))
    const facts = steps.facts
      .map(({ requirement, effort }): Omit<Action, 'id'> => ({
        ...bareAction,
        title: words.requirement(steps.label, requirement).title,
        requirement: `${steps.label}/${requirement}`,
        effort,
      }))
      .filter(({ title }) => !titles.has(title))
    const actions = [...facts, ...raises]
    if (actions.length > 0) store.addActions(actions)
    return actions.length
  }
}

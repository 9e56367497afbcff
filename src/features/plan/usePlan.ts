import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { enteredLists } from '#engine/labels/enteredLists.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import { pathModel, type PathInput } from '#engine/planning/pathModel.ts'
import type { Routes } from '#engine/planning/routes.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import type { LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
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
  /** Those of the open round where they are not said. */
  readonly answers?: Answers
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
    const asOf = store.round?.referenceDate
    if (!pack || !organisation || !verdict || asOf === undefined) return undefined
    const { assumptions } = organisation
    const { assessments, answers = store.answers } = results
    const { efforts, locks } = assumptions
    return { pack, verdict, assessments, answers, asOf, enteredLists: enteredLists(assumptions), efforts, locks }
  })
  const { routes, isFinding } = useFoundRoutes(() => input.value && pathModel(input.value), most)
  return computed(() => input.value && { input: input.value, found: routes.value, isFinding: isFinding.value })
}

import { computed, type ComputedRef } from 'vue'
import type { LabelVerdict, RequirementVerdict } from '#engine/labels/verdict.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import type { Level } from '#ui/wreath.ts'

/** Whether the cluster can apply for Bronze, which every later label begins with too. */
export interface Bronze {
  readonly verdict: ComputedRef<LabelVerdict | undefined>
  /** The conditions that the cluster's own facts decide: profile, participants, posts. */
  readonly conditions: ComputedRef<readonly RequirementVerdict[]>
  readonly levels: ComputedRef<readonly Level[]>
}

const empty: readonly Level[] = ['not-met', 'not-met', 'not-met', 'not-met']

export function useBronze(): Bronze {
  const results = useAssessmentStore()
  const verdict = computed(() => results.verdicts.get('bronze'))
  const requirements = computed(() => verdict.value?.requirements.filter(requirement => requirement.counted) ?? [])
  return {
    verdict,
    conditions: computed(() => requirements.value.filter(({ requirement }) => requirement.kind === 'fact')),
    levels: computed(() => (requirements.value.length > 0 ? requirements.value.map(levelOf) : empty)),
  }
}

/** An open condition is drawn as an empty leaf here: nothing has been asked yet. */
function levelOf({ state }: RequirementVerdict): Level {
  return state === 'met' ? 'met' : 'not-met'
}

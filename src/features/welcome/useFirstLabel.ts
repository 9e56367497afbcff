import { computed, type ComputedRef } from 'vue'
import type { RequirementVerdict } from '#engine/labels/verdict.ts'
import type { Label } from '#engine/questionnaire/labelScheme.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import type { Level } from '#ui/wreath.ts'

/** Whether the cluster can apply for the label that the scheme begins with, and so for any other. */
interface FirstLabel {
  readonly label: ComputedRef<Label | undefined>
  /** The conditions that the cluster's own facts decide. */
  readonly conditions: ComputedRef<readonly RequirementVerdict[]>
  readonly levels: ComputedRef<readonly Level[]>
}

const empty: readonly Level[] = ['not-met', 'not-met', 'not-met', 'not-met']

export function useFirstLabel(): FirstLabel {
  const packs = usePackStore()
  const results = useAssessmentStore()
  const label = computed(() => packs.pack?.scheme.labels[0])
  const verdict = computed(() => label.value && results.verdicts.get(label.value.id))
  const requirements = computed(() => verdict.value?.requirements.filter(requirement => requirement.counted) ?? [])
  return {
    label,
    conditions: computed(() => requirements.value.filter(({ requirement }) => requirement.kind === 'fact')),
    levels: computed(() => (requirements.value.length > 0 ? requirements.value.map(levelOf) : empty)),
  }
}

/** An open condition is drawn as an empty leaf here: nothing has been asked yet. */
function levelOf({ state }: RequirementVerdict): Level {
  return state === 'met' ? 'met' : 'not-met'
}

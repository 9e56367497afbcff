import { computed, type ComputedRef } from 'vue'
import { sensitivity, type Sensitivity } from '#engine/labels/sensitivity.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { today } from '#stores/clock.ts'
import { judgeInput } from '#stores/judgeRound.ts'
import { useLabelWords } from '#stores/labelWords.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'

/** What follows from all assumed limits being a step off, and which verdicts turn by that, a sentence each. */
export function useSensitivity(): {
  readonly found: ComputedRef<Sensitivity | undefined>
  /** Which verdicts turn, and into what; one sentence where none does. */
  readonly sentences: () => readonly string[]
  /** The same of one label, on its card. */
  readonly shortly: (label: string) => readonly string[]
} {
  const { t } = useMessages('assumptions')
  const packs = usePackStore()
  const store = useOrganisationStore()
  const words = usePackWords()
  const labels = useLabelWords()

  const found = computed(() => {
    const { pack } = packs
    const { organisation, round, answers } = store
    if (!pack || !organisation || !round) return undefined
    return sensitivity(pack, judgeInput(pack, organisation, { round, answers, assessments: new Map() }), today())
  })

  function sentences(): readonly string[] {
    const turns = found.value?.turns ?? []
    if (turns.length === 0) return [t('sensitivity.none')]
    return turns.map(turn =>
      t(`sensitivity.${turn.strictness}`, {
        label: words.label(turn.label).title,
        then: labels.verdict(turn.then),
        now: labels.verdict(turn.asIs),
      }),
    )
  }

  function shortly(label: string): readonly string[] {
    const turns = (found.value?.turns ?? []).filter(turn => turn.label === label)
    return turns.length === 0
      ? [t('sensitivity.label.none')]
      : turns.map(({ strictness }) => t(`sensitivity.label.${strictness}`))
  }

  return { found, sentences, shortly }
}

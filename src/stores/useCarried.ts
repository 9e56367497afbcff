import { computed } from 'vue'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { useAsked } from './useAsked.ts'

/** What was carried over into the open round and waits for somebody to confirm it, as far as it is asked now. */
export function useCarried() {
  const store = useOrganisationStore()
  const packs = usePackStore()
  const asked = useAsked()

  /** Questions of a card whose answer waits, or the indicator itself where its mark *does not apply* does. */
  function carriedOn({ id, asks }: Indicator): readonly string[] {
    const isOff = store.answers.notApplicable[id] !== undefined
    const shown = isOff ? [id] : asks.filter(question => asked.value(question)).map(question => question.id)
    return shown.filter(subject => store.carried.has(subject))
  }

  /** As one step; `about` is the question or the indicator whose words an undo says. */
  function confirm(about: string, subjects: readonly string[]): void {
    const { values, notApplicable } = store.answers
    const only = <T>(all: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(all).filter(([subject]) => subjects.includes(subject)))
    store.confirm(about, { values: only(values), notApplicable: only(notApplicable) })
  }

  return {
    carriedOn,
    /** Answers and marks that wait; one that several cards show counts once. */
    count: computed(() => {
      if (store.carried.size === 0) return 0
      const indicators = [...(packs.pack?.questionnaires.values() ?? [])].flatMap(each => each.indicators)
      return new Set(indicators.flatMap(carriedOn)).size
    }),
    confirm,
  }
}

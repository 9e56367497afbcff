import { computed, type ComputedRef } from 'vue'
import type { Round } from '#engine/answers/organisation.ts'
import { useOrganisationStore } from './organisationStore.ts'

/** Where what a closed round asks can be answered. */
interface AnswerRound {
  /** The latest round, while that is open; undefined where the next one has to be started first. */
  readonly round: Round | undefined
  /** The address at which the next one is started. */
  readonly start: string
}

/** Undefined while the round on screen takes answers itself. */
export function useAnswerRound(): ComputedRef<AnswerRound | undefined> {
  const store = useOrganisationStore()
  return computed(() => {
    if (!store.frozen) return undefined
    const { rounds = [], closings = [] } = store.organisation ?? {}
    const latest = rounds.at(-1)
    const isClosed = closings.some(({ round }) => round === latest?.id)
    const start = `/o/${encodeURIComponent(store.id ?? '')}/rounds?start=next`
    return { round: isClosed ? undefined : latest, start }
  })
}

import { computed, type ComputedRef } from 'vue'
import type { Round } from '#engine/answers/organisation.ts'
import { useOrganisationStore } from './organisationStore.ts'

/**
 * The latest round, where a closed one that came before it is shown: what that one lacked may be there long since, so
 * nothing is planned from it. A closed round that is the latest is what is known of today.
 */
export function useLaterRound(): ComputedRef<Round | undefined> {
  const store = useOrganisationStore()
  return computed(() => {
    const latest = store.organisation?.rounds.at(-1)
    return store.frozen && latest?.id !== store.round?.id ? latest : undefined
  })
}

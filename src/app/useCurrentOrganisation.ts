import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { useLibraryStore } from '#stores/libraryStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'

/** The organisation that the links of the rail lead to: of the address, else the open one, else the last changed. */
export function useCurrentOrganisation(): ComputedRef<string | undefined> {
  const route = useRoute()
  const store = useOrganisationStore()
  const library = useLibraryStore()
  return computed(() => {
    const named = route.params['organisation']
    if (typeof named === 'string') return named
    return store.id ?? library.organisations.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0]?.id
  })
}

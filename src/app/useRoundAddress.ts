import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useOrganisationStore } from '#stores/organisationStore.ts'

/** The round on screen and the address are one: choosing changes the address, and what is gone leaves it. */
export function useRoundAddress(): { readonly choose: (round: string) => void } {
  const route = useRoute()
  const router = useRouter()
  const store = useOrganisationStore()

  // The start of a round can be undone, here or in another tab.
  watch(
    () => store.organisation?.rounds,
    (rounds = []) => {
      const { round } = route.query
      if (route.params['organisation'] !== store.id || round === undefined) return
      if (!rounds.some(({ id }) => id === round)) void router.replace({ query: { ...route.query, round: undefined } })
    },
  )

  return {
    choose(round) {
      if (route.params['organisation'] === store.id) void router.push({ query: { ...route.query, round } })
      else store.chooseRound(round)
    },
  }
}

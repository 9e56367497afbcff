import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'
import { lastRound } from '#stores/lastRound.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'

/** Where an address comes from: `reader` for one that was typed, loaded, or reached by Back; `app` for a link. */
type AskedBy = 'reader' | 'app'

/**
 * Shows the round that an address names by `?round=<id>`, or the latest where it names none. A link of the app keeps
 * the round on screen; into another organisation it leads to the round that was looked at there last.
 *
 * @param wasOpen whether the organisation of the address was open before
 * @returns where to go instead: the same place with its round in the address, or the word that there is no such round.
 */
export function settleRound(
  to: RouteLocationNormalized,
  wasOpen: boolean,
  askedBy: AskedBy,
): RouteLocationRaw | undefined {
  const store = useOrganisationStore()
  const { organisation } = store
  if (organisation === undefined || to.params['organisation'] !== organisation.id) return undefined
  const isThere = (id: string | undefined) => organisation.rounds.some(round => round.id === id)
  const { round: named } = to.query
  if (typeof named === 'string' && !isThere(named)) return missingRound(to)
  if (typeof named !== 'string' && askedBy === 'app') {
    const kept = wasOpen ? store.chosenRound : lastRound(organisation.id)
    if (kept !== undefined && isThere(kept))
      return { path: to.path, query: { ...to.query, round: kept }, hash: to.hash }
  }
  store.chooseRound(typeof named === 'string' ? named : undefined)
  return undefined
}

/** The address stays as it was asked for. */
function missingRound({ path, query }: RouteLocationNormalized): RouteLocationRaw {
  return { name: 'round-missing', params: { pathMatch: path.slice(1).split('/') }, query, replace: true }
}

import { watch } from 'vue'
import {
  createRouter,
  createWebHashHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type Router,
} from 'vue-router'
import { loadAreas, shownLanguage } from '#i18n/i18n.ts'
import { arrivedLink, linkedCard } from '#stores/cardLinks.ts'
import { lookAtClock } from '#stores/clock.ts'
import { useLibraryStore } from '#stores/libraryStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { placeMissing } from './placeOfAddress.ts'
import { settleRound } from './roundOfAddress.ts'
import { routes } from './routes.ts'

/** Hash routes, so that any static host and any sub-path will do. */
export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes,
    // What is to replace it is still called experimental.
    // A link to a part of a screen (`at`) is followed by that part itself.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    scrollBehavior: (to, from, saved) =>
      saved ?? (to.name === from.name || to.query['at'] !== undefined ? false : { top: 0 }),
  })
  // What was typed, loaded or reached by Back stands in the bar of the browser already; a link of the app does not.
  router.beforeEach((to, from) => prepare(to, from, router.options.history.location === to.fullPath ? 'reader' : 'app'))
  // What another tab has erased is not on screen any more: nobody shall type into nothing.
  watch(
    () => useOrganisationStore().isErasedElsewhere,
    isErased => {
      const { params } = router.currentRoute.value
      if (isErased && params['organisation'] !== undefined) void router.replace(missing(router.currentRoute.value))
    },
  )
  // Where the reader has arrived: browser tests wait for it.
  router.afterEach(to => {
    lookAtClock()
    document.documentElement.dataset['path'] = to.path
  })
  return router
}

/** Has the words, the pack and the organisation of a screen ready before it shows. */
async function prepare(
  to: RouteLocationNormalized,
  from: RouteLocationNormalized,
  askedBy: 'reader' | 'app',
): Promise<RouteLocationRaw | boolean> {
  const card = linkedCard(`#${to.fullPath}`)
  if (card !== undefined) {
    arrivedLink.value = card
    // The card leaves the address at once, so that neither the history nor a bookmark keeps it.
    return { path: '/compare', replace: true }
  }
  if (to.meta.findsOrganisation === true) return await lastOrganisation(to)
  settleTyping(to, from)
  const wasOpen = useOrganisationStore().id === to.params['organisation']
  const [found] = await Promise.all([
    openOrganisation(to),
    loadAreas(to.meta.areas ?? []),
    to.meta.pack === true ? usePackStore().ready(shownLanguage.value) : undefined,
  ])
  if (!found) return missing(to)
  // Which versions its rounds need is known only now.
  if (to.meta.pack === true) await usePackStore().loadFormers()
  return placeMissing(to, usePackStore().shipped) ?? settleRound(to, wasOpen, askedBy) ?? true
}

/** What is being typed belongs to the organisation and the round that are open still. */
function settleTyping(to: RouteLocationNormalized, from: RouteLocationNormalized): void {
  const isSame = to.params['organisation'] === from.params['organisation'] && to.query['round'] === from.query['round']
  if (!isSame) document.querySelector<HTMLElement>('input:focus, textarea:focus')?.blur()
}

async function openOrganisation(to: RouteLocationNormalized): Promise<boolean> {
  const id = to.params['organisation']
  if (typeof id !== 'string') return true
  const store = useOrganisationStore()
  return store.id === id || (await store.open(id))
}

/** The address stays as it was asked for, so that loading the page again tries again. */
function missing(to: RouteLocationNormalized): RouteLocationRaw {
  return {
    name: 'organisation-missing',
    params: { pathMatch: to.path.slice(1).split('/') },
    query: to.query,
    replace: true,
  }
}

async function lastOrganisation(to: RouteLocationNormalized): Promise<RouteLocationRaw | boolean> {
  const library = useLibraryStore()
  await library.refresh()
  const open = useOrganisationStore().id
  const last = open ?? library.organisations.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0]?.id
  return last === undefined ? true : { path: `/o/${last}${to.path}`, replace: true }
}

import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { planViews, useSettingsStore, type PlanView } from '#stores/settingsStore.ts'
import { isSortKey, type SortKey } from './sortActions.ts'

/** How the plan is shown: the address says it, this device remembers it. */
export function usePlanView() {
  const route = useRoute()
  const router = useRouter()
  const settings = useSettingsStore()

  const asked = computed(() => planViews.find(each => each === route.query['view']))
  watch(asked, view => view !== undefined && (settings.planView = view), { immediate: true })

  const show = (query: Readonly<Record<string, string | undefined>>): void =>
    void router.replace({ query: { ...route.query, ...query } })
  const view = computed<PlanView>({
    get: () => asked.value ?? settings.planView,
    set: wanted => show({ view: wanted }),
  })
  /** The step whose dialog is open. */
  const action = computed<string | undefined>({
    get: () => (typeof route.query['action'] === 'string' ? route.query['action'] : undefined),
    set: wanted => show({ action: wanted }),
  })
  /** `due`, or `-due` for the other way round; the order of the plan itself where the address says nothing. */
  const sort = computed<{ readonly key: SortKey; readonly isDown: boolean } | undefined>({
    get() {
      const said = typeof route.query['sort'] === 'string' ? route.query['sort'] : ''
      const key = said.replace(/^-/, '')
      return isSortKey(key) ? { key, isDown: said.startsWith('-') } : undefined
    },
    set: wanted => show({ sort: wanted && `${wanted.isDown ? '-' : ''}${wanted.key}` }),
  })
  return { view, action, sort, isAsked: computed(() => asked.value !== undefined || action.value !== undefined) }
}

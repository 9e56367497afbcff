import { computed } from 'vue'
import { useRoute } from 'vue-router'

/** Where groups are: with the cluster of the address, or, for a coordinator who has none, by themselves. */
export function useGroupPlace() {
  const route = useRoute()
  const part = (name: string): string | undefined => {
    const value = route.params[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const organisation = computed(() => part('organisation'))
  const base = computed(() =>
    organisation.value === undefined ? '/groups' : `/o/${encodeURIComponent(organisation.value)}/groups`,
  )
  return {
    organisation,
    base,
    group: computed(() => part('group')),
    sheet: computed(() => part('sheet')),
    to: (group: string, place = ''): string => `${base.value}/${encodeURIComponent(group)}${place}`,
  }
}

import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'

/**
 * The group of peers on a sheet that the address asks for, else everybody, who stand first on every sheet.
 * @param groups as the sheet has them.
 */
export function useSheetPeer<T extends { readonly id: string }>(groups: ComputedRef<readonly T[]>) {
  const route = useRoute()
  const at = computed(() =>
    Math.max(
      0,
      groups.value.findIndex(({ id }) => id === route.query['peers']),
    ),
  )
  const chosen = computed(() => groups.value[at.value])
  const id = computed(() => chosen.value?.id ?? '')
  const isEverybody = computed(() => at.value === 0)
  return { at, chosen, id, isEverybody }
}

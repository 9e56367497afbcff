import { nextTick, onMounted, watch, type ShallowRef } from 'vue'
import { useRoute } from 'vue-router'

/** A link to a part of a label's card, or to a list of Assumptions, leads here: the heading of that part comes into view and has the focus. */
export function useArrival(part: 'dates' | 'areas' | 'list', heading: Readonly<ShallowRef<HTMLElement | null>>): void {
  const route = useRoute()

  async function arrive(): Promise<void> {
    if (route.query['at'] !== part) return
    await nextTick()
    heading.value?.focus()
    heading.value?.scrollIntoView({ block: 'start' })
  }
  onMounted(arrive)
  watch(() => route.fullPath, arrive)
}

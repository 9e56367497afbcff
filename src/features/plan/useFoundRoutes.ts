import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'
import type { PathModel } from '#engine/planning/pathModel.ts'
import { mostRoutes, routesTo, type Routes } from '#engine/planning/routes.ts'
import { scriptUrl } from '#ui/scriptUrl.ts'
import { latestOnly } from '#stores/latestOnly.ts'
import routesWorker from './routes.worker.ts?worker&url'

/**
 * Indicators up to which the ways are found in the page, at once: all three over 60 take 2 to 4 ms (`npm run bench`),
 * a quarter of a frame. Beyond that, a worker finds them.
 */
const mostHere = 60

interface Question {
  readonly model: PathModel
  readonly most: number
}

/**
 * The ways to a label, following what they depend on; undefined while a worker has not found the first ones.
 * @param most so many are enough.
 */
export function useFoundRoutes(
  model: () => PathModel | undefined,
  most = mostRoutes,
): {
  readonly routes: ComputedRef<Routes | undefined>
  /** Newer ones are being found; those that are shown are of a moment ago. */
  readonly isFinding: ComputedRef<boolean>
} {
  const isLarge = (asked: PathModel): boolean =>
    asked.questionnaires.reduce((sum, { items }) => sum + items.length, 0) > mostHere
  const current = computed(model)
  const here = computed(() => (current.value && !isLarge(current.value) ? routesTo(current.value, most) : undefined))
  const found = shallowRef<Routes>()
  const isFinding = shallowRef(false)
  const finder = latestOnly<Question, Routes>(
    startWorker,
    asked => routesTo(asked.model, asked.most),
    routes => {
      found.value = routes
      isFinding.value = false
    },
  )
  watch(
    current,
    asked => {
      const isThere = asked !== undefined && isLarge(asked)
      isFinding.value = isThere
      if (isThere) finder.ask({ model: asked, most })
      else finder.forget()
    },
    { immediate: true },
  )
  onScopeDispose(finder.end)
  return {
    routes: computed(() => (current.value === undefined ? undefined : (here.value ?? found.value))),
    isFinding: computed(() => isFinding.value),
  }
}

function startWorker(answered: (routes: Routes) => void, failed: () => void): Worker {
  const worker = new Worker(scriptUrl(routesWorker), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Routes>) => answered(data))
  worker.addEventListener('error', failed)
  return worker
}

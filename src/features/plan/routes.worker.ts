import type { PathModel } from '#engine/planning/pathModel.ts'
import { routesTo } from '#engine/planning/routes.ts'

/** Finds the ways to a label of a large scheme where it cannot hold up the page. */
addEventListener('message', ({ data }: MessageEvent<{ readonly model: PathModel; readonly most: number }>) => {
  postMessage(routesTo(data.model, data.most))
})

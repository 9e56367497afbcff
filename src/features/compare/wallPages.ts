import type { ComparedView, ViewGroup } from './comparedView.ts'

/** One picture on the wall: a heading and as many lines as can be read from the back row. */
export interface WallPage {
  readonly title: string
  readonly views: readonly ComparedView[]
}

/** Lines on one picture at most: the wall is read from ten metres. */
const mostRows = 7

/** The groups as pages; one that is too long goes on on the next, as evenly as it can be cut. */
export function wallPages(groups: readonly ViewGroup[]): readonly WallPage[] {
  return groups.flatMap(({ title, views }) => {
    const pages = Math.ceil(views.length / mostRows)
    const rows = Math.ceil(views.length / pages)
    return Array.from({ length: pages }, (_, page) => ({
      title,
      views: views.slice(page * rows, (page + 1) * rows),
    }))
  })
}

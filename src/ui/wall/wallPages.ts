/** One picture on the wall: a heading and as many lines as can be read from the back row. */
export interface WallPage<Line> {
  /** Of the group that it shows. */
  readonly id: string
  readonly title: string
  readonly views: readonly Line[]
}

/** Lines on one picture at most: the wall is read from ten metres. */
const mostRows = 7

/** The groups as pages; one that is too long goes on on the next, as evenly as it can be cut. */
export function wallPages<Line>(groups: readonly WallPage<Line>[]): readonly WallPage<Line>[] {
  return groups.flatMap(({ id, title, views }) => {
    const pages = Math.ceil(views.length / mostRows)
    const rows = Math.ceil(views.length / pages)
    return Array.from({ length: pages }, (_, page) => ({
      id,
      title,
      views: views.slice(page * rows, (page + 1) * rows),
    }))
  })
}

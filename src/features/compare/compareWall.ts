import { formatNumber } from '#i18n/format.ts'
import type { WallLine } from '#ui/wall/wallLine.ts'
import { wallPages, type WallPage } from '#ui/wall/wallPages.ts'
import type { ViewGroup } from './comparedView.ts'

/** The strips of the comparison as pages of a wall. */
export function compareWall(groups: readonly ViewGroup[]): readonly WallPage<WallLine>[] {
  return wallPages(
    groups.map(({ id, title, views }) => ({
      id,
      title,
      views: views.map(view => ({
        key: `${view.kind} ${view.id}`,
        id: view.id,
        title: view.title,
        own: view.own,
        median: view.median,
        n: formatNumber(view.figure.n),
        strip: view.strip,
      })),
    })),
  )
}

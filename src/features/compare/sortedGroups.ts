import { gapOf } from '#engine/benchmark/meaning/gap.ts'
import { relevanceRank } from '#engine/benchmark/meaning/relevance.ts'
import type { ComparedView, ViewGroup } from './comparedView.ts'

/** Where a figure stands, and where the largest gaps come first: the weaker side, the median, the stronger, the rest. */
const gapGroups = ['worse', 'equal', 'better', 'none'] as const

/** Views by where they stand against the median, in each group from the weakest to the strongest. */
export function byGap(views: readonly ComparedView[], titleOf: (group: (typeof gapGroups)[number]) => string) {
  return gapGroups
    .map((id): ViewGroup => ({
      id,
      title: titleOf(id),
      views: views
        .filter(({ figure }) => (figure.standing ?? 'none') === id)
        .toSorted((a, b) => (gapOf(a.figure) ?? 0) - (gapOf(b.figure) ?? 0)),
    }))
    .filter(hasViews)
}

/** Views by what they have to do with the next label (`relevanceRank`), in each group the largest gap first. */
export function byLabel(views: readonly ComparedView[], titleOf: (rank: number) => string): readonly ViewGroup[] {
  const ranked = views.map(view => ({ view, rank: relevanceRank(view.relevance) }))
  return [...new Set(ranked.map(({ rank }) => rank))]
    .toSorted((a, b) => a - b)
    .map((rank): ViewGroup => ({
      id: String(rank),
      title: titleOf(rank),
      views: ranked
        .filter(each => each.rank === rank)
        .map(({ view }) => view)
        .toSorted((a, b) => (gapOf(a.figure) ?? 0) - (gapOf(b.figure) ?? 0)),
    }))
}

const hasViews = ({ views }: ViewGroup): boolean => views.length > 0

import type { HeatMap, HeatRow } from './heatMap.ts'

/** What one picture on the wall holds of a heat map. */
interface HeatWallPage {
  /** Columns by their places in the map. */
  readonly columns: readonly number[]
  /** The reader's own first, on each page. */
  readonly rows: readonly HeatRow[]
}

/** At most so many clusters besides the own, and figures, on one picture: it is read from ten metres. */
const most = { others: 6, columns: 6 }

/** A heat map as pages, each as full as the others as evenly as it can be cut: all figures of some clusters first. */
export function heatWallPages({ columns, rows }: HeatMap): readonly HeatWallPage[] {
  const [own, ...others] = rows
  const figures = evenly(
    columns.map((_, at) => at),
    most.columns,
  )
  return evenly(others, most.others).flatMap(some =>
    figures.map(places => ({ columns: places, rows: [...(own === undefined ? [] : [own]), ...some] })),
  )
}

/** Cuts a list into parts of at most `most`, as even as can be. */
function evenly<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.ceil(list.length / most)
  const length = Math.ceil(list.length / parts)
  return Array.from({ length: parts }, (_, part) => list.slice(part * length, (part + 1) * length))
}

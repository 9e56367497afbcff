import type { FigureBeside } from '#engine/benchmark/sheet/besideSheet.ts'

/** Places of a figure on its line, 0 to 1; undefined where there is nothing to draw. */
interface SheetLine {
  readonly quartiles: readonly [number, number] | undefined
  readonly median: number | undefined
  readonly own: number | undefined
  /** The figure at the end of the line. */
  readonly end: number
  /** The own figure lies beyond the end. */
  readonly beyond: boolean
}

/** Draws a figure from zero to a round end, which the sheet decides: an own figure far out lies beyond it. */
export function lineOf({ own, median, quartiles }: Pick<FigureBeside, 'own' | 'median' | 'quartiles'>): SheetLine {
  const shown = [median, quartiles?.[1]].flatMap(figure => figure ?? [])
  const greatest = Math.max(0, ...shown)
  const end = roundEnd(own !== null && own <= 3 * greatest ? Math.max(own, greatest) : greatest)
  const place = (figure: number): number => Math.min(1, Math.max(0, figure / end))
  return {
    quartiles: quartiles === null ? undefined : [place(quartiles[0]), place(quartiles[1])],
    median: median === null ? undefined : place(median),
    own: own === null || shown.length === 0 ? undefined : place(own),
    end,
    beyond: own !== null && own > end,
  }
}

/** The next of 1, 2, 5, 10 … times a power of ten at or above a figure. */
function roundEnd(greatest: number): number {
  if (greatest <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(greatest))
  return ([1, 2, 5].find(step => step * power >= greatest) ?? 10) * power
}

/** What is withheld of a sheet by which rule, each reason once with how many figures it holds back. */
export function withheldCounts(figures: readonly Pick<FigureBeside, 'withheld'>[]) {
  const counts = new Map<string, { readonly reason: FigureBeside['withheld'][number]; readonly figures: number }>()
  for (const reason of figures.flatMap(({ withheld }) => withheld)) {
    const key = `${reason.what} ${reason.because}`
    counts.set(key, { reason, figures: (counts.get(key)?.figures ?? 0) + 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.figures - a.figures)
}

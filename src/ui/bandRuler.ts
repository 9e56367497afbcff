/** A scale with the limits of its bands, and where the own figure lies; words ready to be drawn. */
export interface RulerView {
  /** From worst to best; the worst has no limit. A limit belongs to the better side. */
  readonly bands: readonly { readonly points: string; readonly limit: number | undefined; readonly word: string }[]
  /** Less is better: limits fall from band to band. */
  readonly falling: boolean
  /** Only whole steps, few of them: each takes a cell of its own. */
  readonly whole: boolean
  readonly end: number
  readonly value: number | undefined
  /** Index of the band that counts. */
  readonly current: number | undefined
  readonly tone: 'poor' | 'fair' | 'good' | 'open' | 'done'
  readonly description: string
}

interface RulerDrawing {
  readonly cells: readonly {
    readonly from: number
    readonly to: number
    readonly points: string
    readonly isCurrent: boolean
  }[]
  readonly limits: readonly {
    readonly at: number
    readonly word: string
    readonly anchor: 'start' | 'middle' | 'end'
  }[]
  readonly mark: number | undefined
}

/** Two limits nearer than this would print over one another. */
const near = 0.17

/** Lays a ruler out between 0 and 1. Bands that share a limit (they differ by conditions) stand as equal steps. */
export function drawRuler({ bands, falling, whole, end, value, current }: RulerView): RulerDrawing {
  const limits = bands.slice(1).map(band => band.limit)
  const known = limits.filter(limit => limit !== undefined)
  const ordered = (falling ? known.toReversed() : known).every(
    (limit, i, all) => i === 0 || limit > (all[i - 1] ?? -Infinity),
  )
  const cell = (from: number, to: number, band: number): RulerDrawing['cells'][number] => ({
    from,
    to,
    points: bands[band]?.points ?? '',
    isCurrent: band === current,
  })
  if (known.length < limits.length || !ordered) {
    const step = 1 / bands.length
    return {
      cells: bands.map((_, i) => cell(i * step, (i + 1) * step, i)),
      limits: [],
      mark: current === undefined ? undefined : (current + 0.5) * step,
    }
  }
  const start = whole ? -0.5 : 0
  const length = whole ? end + 1 : end
  const place = (figure: number): number => Math.min(1, Math.max(0, (figure - start) / length))
  const edge = (limit: number): number => place(whole ? limit + (falling ? 0.5 : -0.5) : limit)
  const edges = known.map(edge)
  const cuts = falling ? edges.toReversed() : edges
  const words = bands.slice(1).map(band => band.word)
  const inOrder = falling ? words.toReversed() : words
  return {
    cells: [0, ...cuts].map((from, i) => cell(from, cuts[i] ?? 1, falling ? bands.length - 1 - i : i)),
    limits: cuts.map((at, i) => ({ at, word: inOrder[i] ?? '', anchor: anchorOf(cuts, i) })),
    mark: value === undefined ? undefined : place(value),
  }
}

function anchorOf(cuts: readonly number[], i: number): 'start' | 'middle' | 'end' {
  const at = cuts[i] ?? 0
  if ((cuts[i + 1] ?? 2) - at < near || at > 1 - near / 3) return 'end'
  return at - (cuts[i - 1] ?? -1) < near || at < near / 3 ? 'start' : 'middle'
}

import * as aq from 'arquero'
import { bisectLeft, bisectRight, quantileSorted } from 'd3-array'
import * as ss from 'simple-statistics'
import { columnOf, sortedAmong } from '#engine/benchmark/peers/columns.ts'
import { percentileRank, spreadOf } from '#engine/benchmark/statistics.ts'
import { timed } from './timed.ts'

interface Scene {
  readonly cards: number
  readonly statistics: number
  readonly goal: string
  readonly rounds: number
}

const scenes: readonly Scene[] = [
  { cards: 1000, statistics: 36, goal: '≤ 0.3 ms', rounds: 200 },
  { cards: 10_000, statistics: 67, goal: '< 100 ms with the chart', rounds: 20 },
  { cards: 100_000, statistics: 36, goal: '≤ 1.2 × bare', rounds: 9 },
]

/** Prints n, quartiles, median and percentile of a third of the cards, as after a change of group, beside others. */
export function benchPeers(): void {
  console.log('\nstatistics of a group of peers, a third of the cards, milliseconds (median / 95th percentile)')
  console.log('(ours reads ranks that are made once; what that takes stands at the end of the line)')
  console.log('cards × stats   ours            bare loop       d3-array        simple-stats.   arquero         goal')
  for (const { cards, statistics, goal, rounds } of scenes) {
    const columns = someColumns(cards, statistics)
    const start = performance.now()
    const ranked = columns.map(columnOf)
    const made = performance.now() - start
    const rows = Uint32Array.from({ length: Math.ceil(cards / 3) }, (_, at) => 3 * at)
    const own = new Float64Array(statistics).fill(0.5)
    const least = Math.min(...columns.map(figures => knownOf(figures, rows).length))
    const table = aq.table(
      Object.fromEntries(columns.map((figures, at) => [`c${String(at)}`, knownOf(figures, rows).subarray(0, least)])),
    )
    const runs: readonly (() => unknown)[] = [
      () =>
        ranked.map((column, at) => {
          const sorted = sortedAmong(column, rows)
          return [spreadOf(sorted), percentileRank(own[at] ?? NaN, sorted)]
        }),
      () => perColumn(columns, rows, bare),
      () => perColumn(columns, rows, byD3),
      () => perColumn(columns, rows, bySimpleStatistics),
      () => byArquero(table, statistics),
    ]
    const times = runs.map((run, at) => timed(run, at === 4 ? Math.min(rounds, 5) : rounds))
    const pairs = times.map(({ median, p95 }) => `${(median / 1000).toFixed(2)} / ${(p95 / 1000).toFixed(2)}`)
    const ratio = ((times[0]?.median ?? 0) / (times[1]?.median ?? 1)).toFixed(2)
    const name = `${String(cards)} × ${String(statistics)}`
    console.log(
      [name, ...pairs].map(cell => cell.padEnd(15)).join(' '),
      `${goal}; ours is ${ratio} × bare; ranks ${made.toFixed(0)} ms`,
    )
  }
}

type Columns = readonly Float64Array[]

/** Figures between 0 and 1 with ties, one of ten not known. */
function someColumns(length: number, count: number): Columns {
  return Array.from({ length: count }, (_, column) =>
    Float64Array.from({ length }, (_row, row) => {
      const mixed = Math.imul(row * count + column + 1, 2654435761) >>> 0
      return mixed % 10 === 0 ? NaN : (mixed % 1000) / 1000
    }),
  )
}

/** The known figures of some rows: arquero's quantile does not leave NaN out by itself. */
const knownOf = (figures: Float64Array, rows: Uint32Array): Float64Array =>
  Float64Array.from(rows, row => figures[row] ?? NaN).filter(figure => !Number.isNaN(figure))

type OfSorted = (sorted: Float64Array, own: number) => unknown

/** One scratch array, gathered and sorted for each column: what all but arquero share. */
function perColumn(columns: Columns, rows: Uint32Array, statistics: OfSorted): unknown {
  const scratch = new Float64Array(rows.length)
  return columns.map(column => {
    let n = 0
    for (let at = 0; at < rows.length; at++) {
      const figure = column[rows[at] ?? 0] ?? NaN
      if (figure === figure) scratch[n++] = figure
    }
    return statistics(scratch.subarray(0, n).sort(), 0.5)
  })
}

function bare(sorted: Float64Array, own: number): unknown {
  const last = sorted.length - 1
  const at = (p: number): number => {
    const place = last * p
    const below = place | 0
    const lower = sorted[below] ?? 0
    return lower + ((sorted[below + 1] ?? lower) - lower) * (place - below)
  }
  let below = 0
  while (below <= last && (sorted[below] ?? 0) < own) below++
  let equal = below
  while (equal <= last && sorted[equal] === own) equal++
  return [sorted.length, at(0.25), at(0.5), at(0.75), (50 * (below + equal)) / sorted.length]
}

function byD3(sorted: Float64Array, own: number): unknown {
  const figures = sorted as unknown as number[] // its types take no typed arrays
  const rank = (50 * (bisectLeft(sorted, own) + bisectRight(sorted, own))) / sorted.length
  return [0.25, 0.5, 0.75].map(p => quantileSorted(figures, p)).concat(rank)
}

function bySimpleStatistics(sorted: Float64Array, own: number): unknown {
  const figures = sorted as unknown as number[]
  return [0.25, 0.5, 0.75].map(p => ss.quantileSorted(figures, p)).concat(ss.quantileRankSorted(figures, own))
}

function byArquero(table: aq.ColumnTable, count: number): unknown {
  const asked = Array.from({ length: count }, (_, column) =>
    [0.25, 0.5, 0.75].map(p => [`c${String(column)}q${String(p)}`, aq.op.quantile(`c${String(column)}`, p)] as const),
  )
  return table.rollup(Object.fromEntries(asked.flat())).object()
}

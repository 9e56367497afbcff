import { cheapestPath } from '#engine/planning/cheapestPath.ts'
import { pathModel } from '#engine/planning/pathModel.ts'
import { routesTo } from '#engine/planning/routes.ts'
import { aPlan, aRule } from '#tests/builders/aPlan.ts'
import { timed } from './timed.ts'

/** A frame, and what is bearable off the main thread. */
const goals: Readonly<Record<number, string>> = { 31: '≤ 16 ms', 500: '≤ 100 ms' }

/** Prints the cheapest path to 80 %, a share of each of five dimensions asked besides: one way of it, and all three. */
export function benchPath(): void {
  console.log('\ncheapest path, milliseconds (median / 95th percentile)')
  console.log('indicators     one way       three ways      goal of one')
  for (const n of [31, 60, 120, 500]) {
    const crafts = Array.from({ length: n }, (_, i) => ({
      id: `craft-${String(i)}`,
      dimension: `dimension-${String(i % 5)}`,
      at: (i * 7) % 2,
      points: [0, 1, 2],
      days: [((i * 13) % 20) + 1, ((i * 11) % 20) + 1],
    }))
    const shares = ['dimension-0', 'dimension-1'].map(dimension =>
      aRule(`least-${dimension}`, { kind: 'share', of: 'quality', dimension, from: 0.5 }),
    )
    const plan = aPlan(crafts, [aRule('share', { kind: 'share', of: 'quality', from: 0.8 }), ...shares])
    const rounds = n > 100 ? 30 : 300
    const one = pair(timed(() => cheapestPath(plan), rounds))
    const three = pair(timed(() => routesTo(pathModel(plan)), rounds))
    console.log([String(n).padEnd(14), one.padEnd(13), three.padEnd(15), goals[n] ?? ''].join(' '))
  }
}

function pair({ median, p95 }: { readonly median: number; readonly p95: number }): string {
  return `${(median / 1000).toFixed(2)} / ${(p95 / 1000).toFixed(2)}`
}

import { cheapestPath } from '#engine/planning/cheapestPath.ts'
import { aPlan, aRule } from '#tests/builders/aPlan.ts'
import { timed } from './timed.ts'

/** A frame, and what is bearable off the main thread. */
const goals: Readonly<Record<number, string>> = { 31: '≤ 16 ms', 500: '≤ 100 ms' }

/** Prints the cheapest path to 80 %, a share of each of five dimensions asked besides, all three ways of it. */
export function benchPath(): void {
  console.log('\ncheapest path, milliseconds (median / 95th percentile)')
  console.log('indicators     one way       goal')
  for (const n of [31, 500]) {
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
    const { median, p95 } = timed(() => cheapestPath(plan), n > 100 ? 30 : 1000)
    const pair = `${(median / 1000).toFixed(2)} / ${(p95 / 1000).toFixed(2)}`
    console.log([String(n).padEnd(14), pair.padEnd(13), goals[n] ?? ''].join(' '))
  }
}

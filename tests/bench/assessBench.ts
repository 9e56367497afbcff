import { readAssess } from './syntheticQuestionnaire.ts'
import { timed } from './timed.ts'

const goals: Readonly<Record<number, string>> = { 36: '≤ 20 µs', 200: '', 1000: '', 5000: '≤ 2 000 µs' }

/** Prints `assess` with every trace made, and without, beside a bare loop over typed arrays in the same run. */
export function benchAssess(): void {
  console.log('\nassess, microseconds (median / 95th percentile)')
  console.log('indicators     scored        with traces   bare loop     ratio   goal')
  for (const n of [36, 200, 1000, 5000]) {
    const { score, scoreWithTraces, bare } = readAssess(n)
    const rounds = Math.max(60, Math.floor(200_000 / n))
    const [plain, traced, floor] = [timed(score, rounds), timed(scoreWithTraces, rounds), timed(bare, rounds)]
    const pair = ({ median, p95 }: { median: number; p95: number }): string =>
      `${median.toFixed(1)} / ${p95.toFixed(1)}`
    const ratio = (plain.median / floor.median).toFixed(0)
    console.log(
      [
        String(n).padEnd(14),
        pair(plain).padEnd(13),
        pair(traced).padEnd(13),
        pair(floor).padEnd(13),
        ratio.padEnd(7),
        goals[n] ?? '',
      ].join(' '),
    )
  }
}

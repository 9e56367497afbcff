import { readAssess } from './syntheticQuestionnaire.ts'

/** Median and 95th percentile of a function's time, in microseconds, after warming up. */
function timed(run: () => unknown, rounds: number): { readonly median: number; readonly p95: number } {
  for (let i = 0; i < Math.min(rounds, 200); i++) run()
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const start = process.hrtime.bigint()
    run()
    times.push(Number(process.hrtime.bigint() - start) / 1000)
  }
  times.sort((a, b) => a - b)
  const at = (part: number): number => times[Math.floor(part * (times.length - 1))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

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

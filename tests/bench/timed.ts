/** Median and 95th percentile of a function's time, in microseconds, after warming up. */
export function timed(run: () => unknown, rounds: number): { readonly median: number; readonly p95: number } {
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

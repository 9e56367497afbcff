import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { readVersion } from './laurelKind.ts'
import type { Read } from './problems.ts'
import { megabyte, readJson } from './readJson.ts'
import { readBySchema } from './schemaProblems.ts'
import { validate as isBenchmark } from './validators/benchmark.js'

/** A benchmark sheet from the bytes of a `.benchmark.json`. */
export function readBenchmarkFile(source: Uint8Array | string): Read<BenchmarkSheet> {
  const json = readJson(source, { maximumBytes: 20 * megabyte })
  return json.ok ? readBenchmark(json.value) : json
}

/** A benchmark sheet from parsed data. */
export function readBenchmark(data: unknown): Read<BenchmarkSheet> {
  const version = readVersion(data, 'benchmark', 1)
  return version.ok ? readBySchema<BenchmarkSheet>(isBenchmark, data) : version
}

/** The text of a `.benchmark.json`. */
export function writeBenchmark(sheet: BenchmarkSheet): string {
  return `${JSON.stringify(sheet, null, 2)}\n`
}

import type { BenchmarkRules } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import file from '#questionnaires/benchmark/rules.json'

/** What a comparison may show of those who are not named; the file was checked when the app was built. */
export const benchmarkRules = file as BenchmarkRules

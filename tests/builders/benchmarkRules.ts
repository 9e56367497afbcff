import type { BenchmarkRules } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import file from '#questionnaires/benchmark/rules.json' with { type: 'json' }

/** The rules as shipped. */
export const benchmarkRules = file as BenchmarkRules

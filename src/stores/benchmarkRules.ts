import type { BenchmarkRules } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import type { ComparedBy } from '#engine/benchmark/possible.ts'
import file from '#questionnaires/benchmark/rules.json'

/** What a comparison may show of those who are not named; the file was checked when the app was built. */
export const benchmarkRules = file as BenchmarkRules

/** What figures are compared by. Until there is a pack, nothing is known of what they can be. */
export function comparedBy(pack: ComparedBy['pack'] | undefined): ComparedBy {
  return { pack: pack ?? noPack, rules: benchmarkRules }
}

const noPack: ComparedBy['pack'] = {
  version: '',
  bank: { questions: new Map(), checks: [] },
  questionnaires: new Map(),
}

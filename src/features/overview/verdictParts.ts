import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { BasisKind } from '#engine/questionnaire/basis.ts'

/** Weakest first: a verdict is as good as the weakest rule it rests on. */
const order: readonly BasisKind[] = ['assumed', 'derived', 'entered', 'published']

export function weakestBasis({ restsOn }: LabelVerdict): BasisKind {
  return order.find(basis => restsOn[basis] > 0) ?? 'published'
}

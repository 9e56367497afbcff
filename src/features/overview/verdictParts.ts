import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { BasisKind } from '#engine/questionnaire/basis.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'

/** Weakest first: a verdict is as good as the weakest rule it rests on. */
const order: readonly BasisKind[] = ['assumed', 'derived', 'entered', 'published']

export function weakestBasis({ restsOn }: LabelVerdict): BasisKind {
  return order.find(basis => restsOn[basis] > 0) ?? 'published'
}

/** The metal of a label that is held; a label that has none keeps the accent. */
export function labelTone(label: LabelId): 'bronze' | 'silver' | 'gold' | 'accent' {
  return label === 'bronze' || label === 'silver' || label === 'gold' ? label : 'accent'
}

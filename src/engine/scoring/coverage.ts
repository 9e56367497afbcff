import type { EvidenceReference } from '../answers/evidence.ts'
import type { IndicatorId } from '../questionnaire/ids.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Assessment } from './assessment.ts'

/** `open`: not answered in full; `claimed`: answered, with no paper; `documented`: answered, with one. */
export type EvidenceState = 'open' | 'claimed' | 'documented'

export interface Coverage {
  /** What can be shown by a paper, in the official order; what is computed or does not apply is left out. */
  readonly states: ReadonlyMap<IndicatorId, EvidenceState>
  readonly answered: number
  readonly claimed: number
  readonly documented: number
}

/** How far the answers of a questionnaire are shown by papers. `evidence` is that of the round. */
export function coverageOf(
  { indicators }: Questionnaire,
  assessment: Assessment,
  evidence: readonly EvidenceReference[],
): Coverage {
  const shown = new Set(evidence.flatMap(({ indicator, alsoFor }) => [indicator, ...alsoFor]))
  const states = new Map<IndicatorId, EvidenceState>()
  for (const { id, computed } of indicators) {
    const state = assessment.indicators.get(id)?.state
    if (computed || state === undefined || state === 'not-applicable') continue
    states.set(id, state !== 'answered' ? 'open' : shown.has(id) ? 'documented' : 'claimed')
  }
  const count = (wanted: EvidenceState): number => [...states.values()].filter(state => state === wanted).length
  const [claimed, documented] = [count('claimed'), count('documented')]
  return { states, answered: claimed + documented, claimed, documented }
}

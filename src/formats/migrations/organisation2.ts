import { bareEvidence } from '#engine/answers/evidence.ts'
import type { EvidenceReference } from '#engine/answers/evidence.ts'
import type { Organisation } from '#engine/answers/organisation.ts'
import { noAssumptions } from '#engine/questionnaire/assumptions.ts'

/** `organisation/1`: before improvement areas, plan and assumptions; a paper was a reference alone. */
export type Organisation1 = Omit<Organisation, 'laurel' | 'evidence' | 'areas' | 'actions' | 'assumptions'> & {
  readonly laurel: 'organisation/1'
  readonly evidence: readonly Pick<
    EvidenceReference,
    'id' | 'round' | 'indicator' | 'title' | 'place' | 'page' | 'date'
  >[]
}

/** Step 2: papers may have a file and be confidential; areas, actions and assumptions begin empty. */
export function organisation2(old: Organisation1): Organisation {
  return {
    ...old,
    laurel: 'organisation/2',
    evidence: old.evidence.map(reference => ({ ...reference, ...bareEvidence })),
    areas: [],
    actions: [],
    assumptions: noAssumptions,
  }
}

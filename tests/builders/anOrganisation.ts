import type { Organisation, Round } from '#engine/answers/organisation.ts'
import { noAssumptions } from '#engine/questionnaire/assumptions.ts'

export function aRound(parts: Partial<Round> = {}): Round {
  return {
    id: 'round-1',
    name: '2026',
    referenceDate: '2026-10-31',
    reportingYear: 2025,
    pack: { id: 'cluster-excellence', version: '1.0.0' },
    ...parts,
  }
}

/** An organisation with one round and no answers; names only what a test is about. */
export function anOrganisation(parts: Partial<Organisation> = {}): Organisation {
  return {
    laurel: 'organisation/2',
    id: 'org-1',
    invented: false,
    profile: { name: 'Aurora Cluster', country: 'BG', field: '', goal: 'bronze' },
    rounds: [aRound()],
    decisions: [],
    history: [],
    notes: {},
    later: {},
    evidence: [],
    closings: [],
    people: {},
    areas: [],
    actions: [],
    assumptions: noAssumptions,
    ...parts,
  }
}

import { bareEvidence } from '#engine/answers/evidence.ts'
import type { Decision, Organisation } from '#engine/answers/organisation.ts'
import { noAssumptions } from '#engine/questionnaire/assumptions.ts'

/** An answer of round 1, as the first of its kind. */
export function aDecision(patch: Partial<Decision> = {}): Decision {
  return {
    id: 'd1',
    round: 'r1',
    subject: 'members.committed',
    said: { kind: 'answer', value: 41 },
    rater: 'me',
    at: '2026-11-23T10:03:00.000Z',
    replaces: [],
    ...patch,
  }
}

/** A small organisation with one of everything. */
export function anOrganisation(patch: Partial<Organisation> = {}): Organisation {
  return {
    laurel: 'organisation/2',
    id: 'demo-tides',
    invented: true,
    profile: { name: 'Tidal Works', country: 'PT', field: 'Energy', goal: 'gold' },
    rounds: [
      {
        id: 'r1',
        name: 'Autumn 2026',
        referenceDate: '2026-10-31',
        reportingYear: 2025,
        pack: { id: 'cluster-excellence', version: '1.0.0' },
      },
    ],
    decisions: [
      aDecision(),
      aDecision({ id: 'd2', subject: 'governance.in-force', said: { kind: 'answer', value: [] } }),
      aDecision({ id: 'd3', subject: 'members.near', said: { kind: 'unknown', reason: 'asked the board' } }),
      aDecision({ id: 'd4', said: { kind: 'answer', value: 42 }, replaces: ['d1'] }),
    ],
    history: [{ id: 'h1', label: 'bronze', event: 'awarded', date: '2025-02-01', certificate: 'B-1' }],
    notes: { 'r1/direct-contact': 'ask Ana\nthen Rui' },
    later: { 'r1/focus': true },
    evidence: [
      {
        id: 'e1',
        round: 'r1',
        indicator: 'focus',
        title: 'Strategy',
        place: 'folder 3',
        page: '12',
        date: '',
        ...bareEvidence,
      },
    ],
    closings: [],
    people: { me: '' },
    areas: [],
    actions: [],
    assumptions: noAssumptions,
    ...patch,
  }
}

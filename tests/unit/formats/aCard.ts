import type { Card } from '#engine/benchmark/card.ts'

/** A small card with one of everything. */
export function aCard(patch: Partial<Card> = {}): Card {
  return {
    laurel: 'card/1',
    id: 'demo-tides',
    pack: { id: 'cluster-excellence', version: '1.0.0' },
    organisation: { name: 'Tidal Works', country: 'PT', field: 'Energy' },
    referenceDate: '2026-10-31',
    reportingYear: 2025,
    issued: '2026-11-24',
    invented: true,
    measures: { 'direct-contact': 0.7, 'staff.participants-per-post': 12 },
    shares: { cooperation: 0.75 },
    facts: { 'members.committed': 41 },
    ...patch,
  }
}

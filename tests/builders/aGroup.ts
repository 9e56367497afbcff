import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'

/** Five invented harbour towns that compare openly. */
export function aGroup(patch: Partial<BenchmarkGroup> = {}): BenchmarkGroup {
  return {
    laurel: 'group/1',
    id: 'g1',
    edition: 1,
    name: 'Atlantic five',
    purpose: 'Learn from each other before the next label.',
    openness: 'open',
    members: [
      { id: 'm1', name: 'Tidal Works', country: 'PT' },
      { id: 'm2', name: 'Costa Cerámica', country: 'ES' },
    ],
    pack: { id: 'cluster-excellence', version: '1.0.0' },
    round: { id: 'r2026', name: '2026' },
    referenceDate: '2026-10-31',
    deadline: '2026-12-15',
    quartiles: false,
    terms: { shown: '', kept: 'Until the end of 2027.', quoted: 'Nothing without asking.', leaving: 'Write to Iva.' },
    coordinator: { name: 'Iva', contact: 'iva@example.org' },
    peers: [],
    ...patch,
  }
}

import type { Card } from '#engine/benchmark/card.ts'
import { packSubjects } from '#engine/benchmark/peers/subjects.ts'
import { europeanPack } from '#tests/packs/packFiles.ts'

/** A whole region of invented clusters without names: each knows most of its figures, none of them a round one. */
export function aRegion(count: number): readonly Card[] {
  const draw = drawing(20261128)
  const subjects = packSubjects(europeanPack)
  return Array.from({ length: count }, (_, at) => {
    const measures: Record<string, number> = {}
    const shares: Record<string, number> = {}
    for (const { kind, id, isFraction } of subjects) {
      if (draw() < 0.15) continue
      const figure = Number((draw() * (isFraction ? 1 : 60)).toFixed(5))
      if (kind === 'measure') measures[id] = figure
      else shares[id] = figure / (isFraction ? 1 : 60)
    }
    return {
      laurel: 'card/1',
      id: `region${String(at).padStart(2, '0')}pseudonym`,
      pack: { id: europeanPack.id, version: europeanPack.version },
      organisation: { name: '', country: at % 3 === 0 ? 'PT' : 'ES', field: '' },
      anonymous: true,
      referenceDate: '2026-10-31',
      reportingYear: 2025,
      issued: '2026-11-20',
      invented: true,
      measures,
      shares,
      facts: {},
    }
  })
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

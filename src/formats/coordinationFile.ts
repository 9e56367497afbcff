import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import type { ShownFigure } from '#engine/benchmark/sheet/ledger.ts'
import { readVersion } from './laurelKind.ts'
import type { Read } from './problems.ts'
import { readBySchema } from './schemaProblems.ts'
import { validate as isCoordination } from './validators/coordination.js'

/**
 * A `.coordination.json`: what a coordinator needs on another device, or after this one was emptied. It says who stood
 * behind which figure, and is for nobody else.
 */
export interface Coordination {
  readonly laurel: 'coordination/1'
  readonly group: BenchmarkGroup
  /** Card id → id of the member it was said to be of. */
  readonly assigned: Readonly<Record<string, string>>
  readonly ledger: readonly ShownFigure[]
  readonly sheets: readonly BenchmarkSheet[]
}

/** A coordinator's copy from parsed data. */
export function readCoordination(data: unknown): Read<Coordination> {
  const version = readVersion(data, 'coordination', 1)
  return version.ok ? readBySchema<Coordination>(isCoordination, data) : version
}

/** The text of a `.coordination.json`. */
export function writeCoordination(content: Omit<Coordination, 'laurel'>): string {
  return `${JSON.stringify({ laurel: 'coordination/1', ...content } satisfies Coordination)}\n`
}

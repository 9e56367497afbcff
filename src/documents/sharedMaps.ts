import type * as Y from 'yjs'

/**
 * The parts of the Yjs document: top-level maps with flat keys, and nothing below them, so that two replicas
 * never create the same shared type apart from each other.
 *
 * - `document` (`id`, `invented`) and `profile`: a register per field;
 * - `rounds`, `evidence`, `history`, `areas` (by indicator), `actions`: a register per field under `<id>.<field>`;
 * - `assumptions`: a register per assumption (`readAssumptions`);
 * - `notes`, `later`: by `<round>/<indicator>`; `people`: by rater;
 * - `decisions`, `closings`: whole records by their random id, only ever added.
 */
const partNames = [
  'document',
  'profile',
  'rounds',
  'decisions',
  'history',
  'notes',
  'later',
  'evidence',
  'closings',
  'people',
  'areas',
  'actions',
  'assumptions',
] as const

export type PartName = (typeof partNames)[number]
export type SharedMap = Y.Map<unknown>
export type SharedMaps = Readonly<Record<PartName, SharedMap>>

export function sharedMaps(doc: Y.Doc): SharedMaps {
  return Object.fromEntries(partNames.map(name => [name, doc.getMap(name)])) as Record<PartName, SharedMap>
}

import * as Y from 'yjs'
import type { Organisation } from '#engine/answers/organisation.ts'
import { readOrganisation as validateOrganisation } from '#formats/organisationFile.ts'
import type { Read } from '#formats/problems.ts'
import { firstDifference } from './difference.ts'
import { sharedMaps, type SharedMaps } from './sharedMaps.ts'
import { readEverything, readOrganisation } from './snapshot.ts'

/**
 * Whether the `document.yjs` of a file may be taken in: it can be read as a whole, its snapshot is a sound
 * organisation, equal to the `document.json` beside it.
 *
 * @returns the organisation; else `document-broken`, `document-differs` (with the place), or what its schema refuses.
 */
export function checkFile(update: Uint8Array, organisation: Organisation): Read<Organisation> {
  const read = validated(mapsOf([update]))
  if (!read.ok) return read
  const place = firstDifference(read.value, organisation)
  return place === undefined
    ? read
    : { ok: false, problems: [{ code: 'document-differs', path: `document.json${place}`, details: {} }] }
}

/**
 * What would be there if a checked file were merged into what is there now; nothing changes by asking.
 * A file that would take away or rewrite a decision made here is refused.
 */
export function checkMerge(current: Uint8Array, update: Uint8Array): Read<Organisation> {
  const before = mapsOf([current])
  const after = mapsOf([current, update])
  const merged = validated(after)
  if (before === undefined || after === undefined || !merged.ok) return merged
  // A decision whose round is not there any more is out of sight, and not lost.
  const left = new Map(readEverything(after).decisions.map(decision => [decision.id, decision]))
  const lost = readEverything(before).decisions.find(
    decision => firstDifference(left.get(decision.id), decision) !== undefined,
  )
  return lost ? broken(`document.yjs/decisions/${lost.id}`) : merged
}

/** A scratch document of these updates; undefined when one is broken or rests on one that is missing. */
function mapsOf(updates: readonly Uint8Array[]): SharedMaps | undefined {
  const scratch = new Y.Doc()
  try {
    for (const update of updates) Y.applyUpdate(scratch, update)
  } catch {
    return undefined
  }
  const hasGaps = scratch.store.pendingStructs !== null || scratch.store.pendingDs !== null
  return hasGaps ? undefined : sharedMaps(scratch)
}

/** The validator of files looks at what came out. */
function validated(maps: SharedMaps | undefined): Read<Organisation> {
  return maps === undefined ? broken('document.yjs') : validateOrganisation(readOrganisation(maps), 'document.yjs')
}

function broken(path: string): Read<never> {
  return { ok: false, problems: [{ code: 'document-broken', path, details: {} }] }
}

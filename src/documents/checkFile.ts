import * as Y from 'yjs'
import type { Organisation } from '#engine/answers/organisation.ts'
import { readOrganisation as validateOrganisation } from '#formats/organisationFile.ts'
import type { Read } from '#formats/problems.ts'
import { firstDifference } from './difference.ts'
import { sharedMaps } from './sharedMaps.ts'
import { readOrganisation } from './snapshot.ts'

/**
 * Whether the `document.yjs` of a file may be taken in: it can be read as a whole, its snapshot is a sound
 * organisation, equal to the `document.json` beside it.
 *
 * @returns the organisation; else `document-broken`, `document-differs` (with the place), or what its schema refuses.
 */
export function checkFile(update: Uint8Array, organisation: Organisation): Read<Organisation> {
  const read = readUpdates([update])
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
  const before = readUpdates([current])
  const after = readUpdates([current, update])
  if (!before.ok || !after.ok) return after
  const left = new Map(after.value.decisions.map(decision => [decision.id, decision]))
  const lost = before.value.decisions.find(decision => firstDifference(left.get(decision.id), decision) !== undefined)
  return lost ? broken(`document.yjs/decisions/${lost.id}`) : after
}

/** Applies updates to a scratch document and lets the validator of files look at what comes out. */
function readUpdates(updates: readonly Uint8Array[]): Read<Organisation> {
  const scratch = new Y.Doc()
  try {
    for (const update of updates) Y.applyUpdate(scratch, update)
  } catch {
    return broken('document.yjs')
  }
  if (scratch.store.pendingStructs !== null || scratch.store.pendingDs !== null) return broken('document.yjs')
  return validateOrganisation(readOrganisation(sharedMaps(scratch)), 'document.yjs')
}

function broken(path: string): Read<never> {
  return { ok: false, problems: [{ code: 'document-broken', path, details: {} }] }
}

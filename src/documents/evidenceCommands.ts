import type { EvidenceReference } from '#engine/answers/evidence.ts'
import type { Change, FieldSetting } from './change.ts'
import { flag } from './flagged.ts'
import { keptLine } from './keptText.ts'
import { fieldKey, type FieldValue } from './records.ts'

/** The commands of papers. */

/** What of a reference can be changed; it stays with its round and its indicator. */
export type EvidencePatch = Partial<Omit<EvidenceReference, 'id' | 'round' | 'indicator'>>

export function addEvidence(id: string, { round, indicator, ...shown }: Omit<EvidenceReference, 'id'>): Change {
  return {
    name: { kind: 'evidence', subject: indicator },
    round,
    fields: settings(id, { round, indicator, ...stored(shown) }),
  }
}

export function changeEvidence(before: EvidenceReference, patch: EvidencePatch): Change {
  const dropped = patch.alsoFor === undefined ? {} : Object.fromEntries(alsoFor(before).map(key => [key, undefined]))
  return {
    name: { kind: 'evidence', subject: before.indicator },
    round: before.round,
    fields: settings(before.id, { ...dropped, ...stored(patch) }),
  }
}

export function removeEvidence(before: EvidenceReference): Change {
  const { id, round, indicator, ...shown } = before
  const fields = Object.keys({ round, indicator, ...stored(shown) })
  return {
    name: { kind: 'evidence', subject: indicator },
    round,
    fields: settings(id, Object.fromEntries(fields.map(field => [field, undefined]))),
  }
}

/** The flat fields of a reference. A place may be a long web address. */
function stored({
  alsoFor: others,
  file,
  place,
  ...texts
}: EvidencePatch): Readonly<Record<string, FieldValue | undefined>> {
  return {
    ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, keptLine(text)])),
    ...(place !== undefined && { place: keptLine(place, 2000) }),
    ...Object.fromEntries((others ?? []).map(indicator => [flag('alsoFor', indicator), true])),
    ...(file !== undefined && {
      fileHash: file?.hash,
      fileName: file === null ? undefined : keptLine(file.name),
      fileSize: file?.size,
      fileType: file === null ? undefined : keptLine(file.type, 200),
    }),
  }
}

function alsoFor({ alsoFor: others }: EvidenceReference): readonly string[] {
  return others.map(indicator => flag('alsoFor', indicator))
}

function settings(id: string, fields: Readonly<Record<string, FieldValue | undefined>>): readonly FieldSetting[] {
  return Object.entries(fields).map(([field, value]) => ({ part: 'evidence', key: fieldKey(id, field), value }))
}

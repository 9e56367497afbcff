import type { EvidenceReference } from '#engine/answers/evidence.ts'
import type { Change, FieldSetting } from './change.ts'
import { flag } from './flagged.ts'
import { keptLine } from './keptText.ts'
import { fieldKey, type FieldValue } from './records.ts'

/** The commands of papers. */

/** What of a reference can be changed; it stays with its round and its indicator. */
export type EvidencePatch = Partial<Omit<EvidenceReference, 'id' | 'round' | 'indicator'>>

/** Several papers of a round as one step: many files dropped at once. */
export function addEvidence(papers: readonly EvidenceReference[]): Change {
  return {
    ...about(papers),
    fields: papers.flatMap(({ id, round, indicator, ...shown }) =>
      settings(id, { round, indicator, ...stored(shown) }),
    ),
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

/** Several papers of a round as one step. */
export function removeEvidence(papers: readonly EvidenceReference[]): Change {
  return {
    ...about(papers),
    fields: papers.flatMap(({ id, round, indicator, ...shown }) => {
      const fields = Object.keys({ round, indicator, ...stored(shown), ...noFile })
      return settings(id, Object.fromEntries(fields.map(field => [field, undefined])))
    }),
  }
}

/** Papers of one round; the indicator is named where it is one. */
function about(papers: readonly EvidenceReference[]): Pick<Change, 'name' | 'round'> {
  const [first] = papers
  const isOne = papers.every(({ indicator }) => indicator === first?.indicator)
  return {
    name: { kind: 'evidence', subject: isOne ? (first?.indicator ?? '') : '' },
    ...(first && { round: first.round }),
  }
}

const noFile = { fileHash: undefined, fileName: undefined, fileSize: undefined, fileType: undefined }

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

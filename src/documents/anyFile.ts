import type { Organisation } from '#engine/answers/organisation.ts'
import type { Card } from '#engine/benchmark/card.ts'
import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { readBenchmark } from '#formats/benchmarkFile.ts'
import { readCard } from '#formats/cardFile.ts'
import { largestCollection, readCards } from '#formats/cardsFile.ts'
import { readCoordination, type Coordination } from '#formats/coordinationFile.ts'
import { isDossier, readDossier, type CheckedDossier } from '#formats/dossierFile.ts'
import { readGroup } from '#formats/groupFile.ts'
import { laurelKind } from '#formats/laurelKind.ts'
import { readLaurelFile } from '#formats/laurelFile.ts'
import { readOrganisation } from '#formats/organisationFile.ts'
import type { Read } from '#formats/problems.ts'
import { readJson } from '#formats/readJson.ts'
import { checkCards, type CheckedCard, type TellProgress } from '#formats/signedCards.ts'
import { looksZipped } from '#formats/unzip.ts'
import { checkFile } from './checkFile.ts'

/** What a file turned out to hold, checked as a whole; nothing on the device has changed yet. Plain data. */
export type FileContent =
  | { readonly kind: 'organisation'; readonly organisation: Organisation; readonly document: Uint8Array | undefined }
  | { readonly kind: 'cards'; readonly cards: readonly CheckedCard[] }
  | { readonly kind: 'dossier'; readonly dossier: CheckedDossier }
  | { readonly kind: 'group'; readonly group: BenchmarkGroup }
  | { readonly kind: 'sheet'; readonly sheet: BenchmarkSheet }
  | { readonly kind: 'coordination'; readonly content: Coordination }

/**
 * Reads any file that Laurel knows: `.laurel`, plain JSON of an organisation of any version, a card, a collection, a
 * dossier, a benchmarking group, a benchmark sheet.
 *
 * @param tell Hears how far it is with many cards.
 */
export async function readAnyFile(bytes: Uint8Array, tell?: TellProgress): Promise<Read<FileContent>> {
  if (looksZipped(bytes)) return readArchive(bytes)
  const json = readJson(bytes, isCollection(bytes) ? { maximumBytes: largestCollection } : {})
  if (!json.ok) return json
  const thing = laurelKind(json.value)?.thing
  if (thing === 'card')
    return checked(
      whenRead(readCard(json.value), card => [card]),
      bytes,
      tell,
    )
  if (thing === 'cards') return checked(readCards(json.value), bytes, tell)
  if (thing === 'group') return whenRead(readGroup(json.value), group => ({ kind: 'group', group }))
  if (thing === 'benchmark') return whenRead(readBenchmark(json.value), sheet => ({ kind: 'sheet', sheet }))
  if (thing === 'coordination')
    return whenRead(readCoordination(json.value), content => ({ kind: 'coordination', content }))
  return whenRead(readOrganisation(json.value), organisation => ({
    kind: 'organisation',
    organisation,
    document: undefined,
  }))
}

/** Cards with what their signatures say, in the very text of the file. */
async function checked(
  read: Read<readonly Card[]>,
  bytes: Uint8Array,
  tell: TellProgress | undefined,
): Promise<Read<FileContent>> {
  if (!read.ok) return read
  return { ok: true, value: { kind: 'cards', cards: await checkCards(read.value, bytes, { tell }) } }
}

/** Whether a file says at its very beginning that it holds many cards, and so may be large. */
function isCollection(bytes: Uint8Array): boolean {
  return /^\s*\{\s*"laurel"\s*:\s*"cards\//.test(new TextDecoder().decode(bytes.subarray(0, 100)))
}

async function readArchive(bytes: Uint8Array): Promise<Read<FileContent>> {
  if (isDossier(bytes)) return whenRead(await readDossier(bytes), dossier => ({ kind: 'dossier', dossier }))
  const file = await readLaurelFile(bytes)
  if (!file.ok) return file
  const { document, organisation } = file.value
  return whenRead(checkFile(document, organisation), checked => ({
    kind: 'organisation',
    organisation: checked,
    document,
  }))
}

/** Goes on with what was read; reasons of refusal stay as they are. */
export function whenRead<T, U>(read: Read<T>, make: (value: T) => U): Read<U> {
  return read.ok ? { ok: true, value: make(read.value) } : read
}

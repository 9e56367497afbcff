import { documentFromOrganisation } from '#documents/fromOrganisation.ts'
import { additionsTo } from '#documents/additions.ts'
import { checkFile, checkMerge } from '#documents/checkFile.ts'
import { conflicts } from '#engine/answers/decisions.ts'
import type { Organisation } from '#engine/answers/organisation.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { readCard } from '#formats/cardFile.ts'
import { readCards } from '#formats/cardsFile.ts'
import { laurelKind } from '#formats/laurelKind.ts'
import { looksZipped, readLaurelFile } from '#formats/laurelFile.ts'
import { readOrganisation } from '#formats/organisationFile.ts'
import type { Read } from '#formats/problems.ts'
import { readJson } from '#formats/readJson.ts'

/** What a file turned out to hold, checked as a whole; nothing on the device has changed yet. */
type FileContent =
  | { readonly kind: 'organisation'; readonly organisation: Organisation; readonly document: Uint8Array | undefined }
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }

/** Reads any file that Laurel knows: `.laurel`, plain JSON of an organisation of any version, a card, a collection. */
export async function readAnyFile(bytes: Uint8Array): Promise<Read<FileContent>> {
  if (looksZipped(bytes)) return readArchive(bytes)
  const json = readJson(bytes)
  if (!json.ok) return json
  const thing = laurelKind(json.value)?.thing
  if (thing === 'card') return then(readCard(json.value), card => ({ kind: 'cards', cards: [card] }))
  if (thing === 'cards') return then(readCards(json.value), cards => ({ kind: 'cards', cards }))
  return then(readOrganisation(json.value), organisation => ({
    kind: 'organisation',
    organisation,
    document: undefined,
  }))
}

async function readArchive(bytes: Uint8Array): Promise<Read<FileContent>> {
  const file = await readLaurelFile(bytes)
  if (!file.ok) return file
  const { document, organisation } = file.value
  return then(checkFile(document, organisation), checked => ({
    kind: 'organisation',
    organisation: checked,
    document,
  }))
}

interface Merge {
  readonly update: Uint8Array
  /** How many answers and marks are new here, and on how many questions both sides then say different things. */
  readonly answers: number
  readonly conflicts: number
}

/** What opening a file would add to the organisation that is here already. */
export function previewMerge(
  content: Extract<FileContent, { kind: 'organisation' }>,
  here: { readonly organisation: Organisation; readonly document: Uint8Array },
): Read<Merge> {
  const update = content.document ?? documentFromOrganisation(additionsTo(here.organisation, content.organisation))
  return then(checkMerge(here.document, update), merged => ({
    update,
    answers: merged.decisions.length - here.organisation.decisions.length,
    conflicts: merged.rounds.reduce((sum, round) => sum + conflicts(merged.decisions, round.id).size, 0),
  }))
}

function then<T, U>(read: Read<T>, make: (value: T) => U): Read<U> {
  return read.ok ? { ok: true, value: make(read.value) } : read
}

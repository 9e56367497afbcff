import { documentFromOrganisation } from '#documents/fromOrganisation.ts'
import { additionsTo } from '#documents/additions.ts'
import { whenRead, type FileContent } from '#documents/anyFile.ts'
import { checkMerge } from '#documents/checkFile.ts'
import { conflicts } from '#engine/answers/decisions.ts'
import type { Organisation } from '#engine/answers/organisation.ts'
import type { Read } from '#formats/problems.ts'

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
  return whenRead(checkMerge(here.document, update), merged => ({
    update,
    answers: merged.decisions.length - here.organisation.decisions.length,
    conflicts: merged.rounds.reduce((sum, round) => sum + conflicts(merged.decisions, round.id).size, 0),
  }))
}

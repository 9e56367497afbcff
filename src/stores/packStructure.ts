import type { PackFiles } from '#engine/questionnaire/packFiles.ts'
import { gatherPack } from './gatherPack.ts'

const files: Readonly<Record<string, unknown>> = import.meta.glob('/questionnaires/cluster-excellence/*.json', {
  eager: true,
  import: 'default',
})

/** Structure of the pack, in a chunk of its own. */
export const packFiles: PackFiles = gatherPack(files)

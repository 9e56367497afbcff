import type { PackFiles } from '#engine/questionnaire/packFiles.ts'
import { gatherPack } from './gatherPack.ts'

const files = import.meta.glob('/questionnaires/cluster-excellence/versions/*/*.json', { import: 'default' })

const folderOf = (version: string): string => `/questionnaires/cluster-excellence/versions/${version}/`

/**
 * A version of the pack that was shipped before, as `versions/<version>` keeps it, so that a round goes on under the
 * rules it was scored with; loaded when a round needs it. Undefined for one that is not kept here: older than the first
 * release, or newer than this copy of the app.
 */
export async function loadFormerPack(version: string): Promise<PackFiles | undefined> {
  const mine = Object.entries(files).filter(([path]) => path.startsWith(folderOf(version)))
  if (mine.length === 0) return undefined
  return gatherPack(Object.fromEntries(await Promise.all(mine.map(async ([path, load]) => [path, await load()]))))
}

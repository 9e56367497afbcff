import type { Organisation } from '#engine/answers/organisation.ts'
import { readOrganisation } from '#formats/organisationFile.ts'

const files = import.meta.glob('/questionnaires/demo/*.json', { import: 'default' })

/** The invented clusters in the order of their file names; one of them is stored in the shape before this one. */
export async function loadDemo(): Promise<readonly Organisation[]> {
  const paths = Object.keys(files).toSorted()
  const loaded = await Promise.all(paths.map(async path => files[path]?.()))
  return loaded.map((data, index) => {
    const read = readOrganisation(data)
    if (!read.ok) throw new Error(`loadDemo: ${paths[index] ?? ''} is refused: ${JSON.stringify(read.problems[0])}`)
    return read.value
  })
}

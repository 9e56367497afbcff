// The app as built, with a pack of many times its indicators: what a far larger scheme would ask of the browser.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const quality = '/questionnaires/cluster-excellence/quality.json'

/** The questionnaire with its indicators repeated under other ids until there are at least `n` that give points. */
function repeated(file, n) {
  const scored = file.dimensions.flatMap(({ indicators }) => indicators).filter(({ bands }) => bands?.length > 0).length
  const copies = Array.from({ length: Math.ceil(n / scored) }, (_, copy) => copy)
  const renamed = (indicator, copy) => (copy === 0 ? indicator : { ...indicator, id: `${indicator.id}-${copy}` })
  return {
    ...file,
    dimensions: file.dimensions.map(dimension => ({
      ...dimension,
      indicators: copies.flatMap(copy => dimension.indicators.map(indicator => renamed(indicator, copy))),
    })),
  }
}

/** Builds into `folder`. */
export async function buildWithLargePack(root, folder, n) {
  const { build } = await import('vite')
  const plugin = {
    name: 'large-pack',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(quality)) return undefined
      return JSON.stringify(repeated(JSON.parse(readFileSync(join(root, quality), 'utf8')), n))
    },
  }
  await build({ root, logLevel: 'error', plugins: [plugin], build: { outDir: folder, emptyOutDir: true } })
}

// Node 20 reads no TypeScript: what a command needs of it is bundled into one file first, when it has changed.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isStale, root } from './setup.mjs'

const inputs = ['src/engine', 'src/formats', 'src/documents', 'scripts', 'package-lock.json']

/**
 * Bundles the TypeScript module `entry` (a path in the project) when the last bundle is older than the sources,
 * and imports it. `external` packages are left to Node.
 */
export async function importTs(entry, { external = [], more = [] } = {}) {
  const out = join('node_modules/.cache/laurel', `${entry.replace(/[\\/]/g, '.').replace(/\.ts$/, '')}.mjs`)
  if (isStale(out, [...inputs, ...more])) await bundleTs(entry, out, external)
  return import(pathToFileURL(join(root, out)).href)
}

async function bundleTs(entry, out, external) {
  const { build } = await import('rolldown')
  await build({
    input: join(root, entry),
    cwd: root,
    platform: 'node',
    external,
    logLevel: 'warn',
    output: { file: join(root, out), format: 'esm', codeSplitting: false },
  })
}

// Builds the app, then writes beside it what a host needs: compressed copies, `_headers`, an nginx snippet.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { checkBudget } from './budget.mjs'
import { headersFile, nginxFile } from './policy.mjs'
import { isStale, root } from './setup.mjs'

const inputs = ['src', 'public', 'questionnaires', 'index.html', 'vite.config.ts', 'scripts', 'package-lock.json']
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt'])

/** Written when all else is done: a build that broke off leaves none, and is not taken for one. */
const lastWritten = '_headers'

/** Every file below `folder`. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

function compress(file) {
  const bytes = readFileSync(file)
  if (bytes.length < 512) return
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, quality))
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}

/** Builds when anything it is made of is newer than the last build; `quiet` for callers that print results. */
export async function buildApp({ force = true, quiet = false } = {}) {
  if (!force && !isStale(`dist/${lastWritten}`, inputs)) return
  const { ensureValidators } = await import('./validators.mjs')
  await ensureValidators()
  const { build } = await import('vite')
  await build({ root, logLevel: quiet ? 'error' : 'warn' })
  const dist = join(root, 'dist')
  writeFileSync(join(dist, 'nginx.conf.txt'), nginxFile())
  for (const file of filesBelow(dist))
    if (compressible.has(extname(file)) && !file.endsWith('nginx.conf.txt')) compress(file)
  checkBudget(dist)
  writeFileSync(join(dist, lastWritten), headersFile())
}

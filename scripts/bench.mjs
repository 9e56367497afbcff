// npm run bench: figures beside the goals; milliseconds depend on the machine, ratios within a run do not.
import { ensureInstalled, root } from './setup.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

ensureInstalled()
const { buildApp } = await import('./buildApp.mjs')
const { firstScreenBytes } = await import('./budget.mjs')
const { findChromium } = await import('./chromium.mjs')
const { serve } = await import('./server.mjs')
const { importTs } = await import('./bundle.mjs')
const { benchBrowser, benchLargePack } = await import('../tests/bench/browserBench.mjs')
const { buildWithLargePack } = await import('../tests/bench/largePack.mjs')

await buildApp({ force: false, quiet: true })
const { benchAssess } = await importTs('tests/bench/assessBench.ts', { more: ['tests/bench', 'tests/builders'] })
benchAssess()
const { benchPath } = await importTs('tests/bench/pathBench.ts', { more: ['tests/bench', 'tests/builders'] })
benchPath()
const { benchPeers } = await importTs('tests/bench/peersBench.ts', { more: ['tests/bench'] })
benchPeers()
const { ensureValidators } = await import('./validators.mjs')
await ensureValidators()
const { benchCards } = await importTs('tests/bench/cardsBench.ts', { more: ['tests/bench', 'tests/unit/formats'] })
benchCards()

const { address, close } = await serve({ port: 0 })
await benchBrowser(address, await findChromium(), root)
await close()

const many = 500
const folder = mkdtempSync(join(tmpdir(), 'laurel-large-'))
await buildWithLargePack(root, folder, many)
const large = await serve({ port: 0, folder })
await benchLargePack(large.address, await findChromium(), many)
await large.close()
rmSync(folder, { recursive: true })

const sizes = firstScreenBytes(join(root, 'dist'))
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
const scripts = sizes.filter(({ file }) => file.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0)
console.log(
  `\nfirst screen, transferred           ${(total / 1000).toFixed(1)} kB (goal ≤ 250), of which scripts ${(scripts / 1000).toFixed(1)} kB`,
)

// npm run -s compare: the comparison in Node. Installs and builds itself when needed; only results go to standard output.
import { ensureInstalled, root } from './setup.mjs'

try {
  ensureInstalled()
  const { ensureValidators } = await import('./validators.mjs')
  await ensureValidators()
  const { importTs } = await import('./bundle.mjs')
  const more = ['src/i18n/messages/en', 'questionnaires/benchmark']
  const { main } = await importTs('scripts/compare/main.ts', { more })
  const makeAjv = async formats => (await import('./ajv.mjs')).makeAjv({ formats })
  const { out, err, status } = await main(process.argv.slice(2), { root, clock: new Date(), makeAjv })
  process.stderr.write(err)
  process.stdout.write(out)
  process.exitCode = status
} catch (error) {
  console.error(error)
  process.exitCode = 1
}

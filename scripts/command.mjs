// Runs a command in Node from its TypeScript: installs and builds itself when needed; only results go to standard output.
import { ensureInstalled, root } from './setup.mjs'

/**
 * @param {string} entry the module whose `main` is the command
 * @param {readonly string[]} more folders it reads that no import names
 */
export async function runCommand(entry, more) {
  try {
    ensureInstalled()
    const { ensureValidators } = await import('./validators.mjs')
    await ensureValidators()
    const { importTs } = await import('./bundle.mjs')
    const { main } = await importTs(entry, { more })
    const makeAjv = async formats => (await import('./ajv.mjs')).makeAjv({ formats })
    const { out, err, status } = await main(process.argv.slice(2), { root, clock: new Date(), makeAjv })
    process.stderr.write(err)
    process.stdout.write(out)
    process.exitCode = status
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
}

// npm run questionnaires [-- FOLDER]: checks packs alone. One line a finding: file, path, reason.
import { resolve } from 'node:path'
import { ensureInstalled, root } from './setup.mjs'

ensureInstalled()
const { ensureValidators } = await import('./validators.mjs')
await ensureValidators()
const { importTs } = await import('./bundle.mjs')
const { makeAjv, schemaId } = await import('./ajv.mjs')
const { checkQuestionnaires } = await importTs('scripts/questionnaires/main.ts')

const [folder] = process.argv.slice(2)
const there = folder === undefined ? resolve(root, 'questionnaires') : resolve(process.env.INIT_CWD ?? '.', folder)
const { lines, summary } = await checkQuestionnaires(there, { makeAjv, schemaId })
for (const line of lines) console.log(line)
console.log(summary)
process.exitCode = lines.length === 0 ? 0 : 1

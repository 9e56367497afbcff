// One Ajv for the validators of the app, the check of the packs, and their tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup.mjs'

const readJson = path => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Name → schema of every format in `questionnaires/schema/`, by the part of its file name before `.schema.json`. */
export function schemas() {
  return Object.fromEntries(
    readdirSync(join(root, 'questionnaires/schema'))
      .filter(name => name.endsWith('.schema.json'))
      .map(name => [name.replace('.schema.json', ''), readJson(`questionnaires/schema/${name}`)]),
  )
}

/** Address by which Ajv knows the schema of that name. */
export function schemaId(name) {
  return `https://laurel.invalid/schema/${name}.schema.json`
}

/** A strict Ajv for 2020-12 that knows our annotation keywords, our two formats and all our schemas. */
export async function makeAjv({ formats, allErrors = false, code }) {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    inlineRefs: false,
    allErrors,
    code,
  })
  ajv.addVocabulary(readJson('src/formats/vocabulary.json').keywords)
  for (const [name, isValid] of Object.entries(formats)) ajv.addFormat(name, isValid)
  for (const schema of Object.values(schemas())) ajv.addSchema(schema)
  return ajv
}

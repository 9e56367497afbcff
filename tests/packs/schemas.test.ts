import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { schemaFormats } from '#formats/schemaFormats.ts'
import vocabulary from '#formats/vocabulary.json' with { type: 'json' }
import { makeAjv, schemaId, schemas } from '../../scripts/ajv.mjs'
import { europeanFiles } from './packFiles.ts'

const ajv = await makeAjv({ formats: schemaFormats })
const validators = fileURLToPath(new URL('../../src/formats/validators', import.meta.url))

describe('a schema of ours', () => {
  test.each(Object.keys(schemas()))('%s compiles in strict mode', name => {
    expect(ajv.getSchema(schemaId(name))).toBeTypeOf('function')
  })

  test.each(Object.entries(schemas()))('%s bounds every text, list and map that comes from outside', (name, schema) => {
    const loose: string[] = []
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      if (Array.isArray(node)) {
        for (const [i, each] of node.entries()) walk(each, `${path}/${i}`)
        return
      }
      const has = (key: string) => Object.hasOwn(node, key)
      const type = 'type' in node ? node.type : undefined
      if (type === 'string' && !['maxLength', 'pattern', 'format', 'const', 'enum'].some(has)) loose.push(path)
      if (type === 'array' && !has('maxItems')) loose.push(path)
      if (
        type === 'object' &&
        'additionalProperties' in node &&
        node.additionalProperties !== false &&
        !has('maxProperties')
      )
        loose.push(path)
      for (const [key, each] of Object.entries(node)) walk(each, `${path}/${key}`)
    }
    walk(schema, '')

    expect(name === 'score-output' ? [] : loose).toEqual([])
  })

  test('names exactly the keywords of ours that questionnaires use', () => {
    const files = europeanFiles()
    const known = new Set([
      '$schema',
      '$id',
      '$defs',
      'type',
      'properties',
      'minimum',
      'maximum',
      'maxLength',
      'format',
      'oneOf',
      'uniqueItems',
      'items',
      'additionalProperties',
    ])
    const used = new Set([
      ...Object.keys(files.questions),
      ...Object.values(files.questionnaires).flatMap(file => Object.keys(file)),
      ...Object.values(files.questions.$defs).flatMap(question => Object.keys(question)),
    ])
    const spare = ['formerly', 'long'] // forms that no question of this pack has yet

    expect([...used].filter(key => !known.has(key)).sort()).toEqual(
      vocabulary.keywords.filter(key => used.has(key) || !spare.includes(key)).sort(),
    )
  })
})

test('no generated function is too large for V8 to optimise', () => {
  const large: string[] = []
  for (const name of readdirSync(validators).filter(each => each.endsWith('.js'))) {
    const code = readFileSync(`${validators}/${name}`, 'utf8')
    for (const part of code.split(/^\t?function (?=\w)/m))
      if (part.length > 60_000) large.push(`${name}: ${part.slice(0, 40)}, ${part.length}`)
  }

  expect(large).toEqual([])
})

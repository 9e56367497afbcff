import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeAjv, schemaId } from '../../scripts/ajv.mjs'
import { checkQuestionnaires } from '../../scripts/questionnaires/main.ts'
import type { AjvTools } from '../../scripts/questionnaires/schemas.ts'
import { europeanPack } from './packFiles.ts'

/** The schemas are the same for all packs: compiled once here; a pack's own are compiled each time. */
let compiled: ReturnType<typeof makeAjv> | undefined
const tools: AjvTools = {
  schemaId,
  makeAjv(options) {
    if (options.allErrors !== true) return makeAjv(options)
    compiled ??= makeAjv(options)
    return compiled
  },
}
const questionnaires = fileURLToPath(new URL('../../questionnaires', import.meta.url))

describe('npm run questionnaires', () => {
  test('finds every pack and every invented organisation in order', async () => {
    const { lines, summary } = await checkQuestionnaires(questionnaires, tools)

    expect(lines).toEqual([])
    expect(summary).toMatch(/^\d+ files, \d+ questions, \d+ indicators, \d+ requirements in order$/)
  })

  test('says when there is nothing to check', async () => {
    expect((await checkQuestionnaires(join(questionnaires, 'schema'), tools)).lines).toHaveLength(1)
    expect((await checkQuestionnaires(join(questionnaires, 'nowhere'), tools)).lines).toHaveLength(1)
  })
})

describe('a pack with one mistake', () => {
  let folder = ''
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'laurel-')), 'pack')
    cpSync(join(questionnaires, 'cluster-excellence'), folder, { recursive: true })
  })
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

  /** What the checker says once `before` in a file reads `after`. */
  async function saidAfter(file: string, before: string, after: string): Promise<readonly string[]> {
    const text = readFileSync(join(folder, file), 'utf8')
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`)
    writeFileSync(join(folder, file), text.replace(before, after))
    return (await checkQuestionnaires(folder, tools)).lines
  }

  const once = '"laurel": "questionnaire/1",'
  const number = '"type": "integer",\n      "minimum": 0,\n      "maximum": 10000'

  test.each([
    [
      'quality.json',
      once,
      `${once} "laurel": "questionnaire/1",`,
      'pack/quality.json: line 4, column 32: duplicate key (line 4, column 32, token laurel)',
    ],
    [
      'quality.json',
      once,
      '"laurel": "questionnaire/2",',
      'pack/quality.json: /laurel: must be equal to constant: questionnaire/1',
    ],
    ['quality.json', once, `${once} "colour": 1,`, 'pack/quality.json: /: must NOT have additional properties: colour'],
    ['labels.json', '"label-scheme/1"', '"card/1"', 'pack/labels.json: /laurel: must be label-scheme/1'],
    [
      'texts/en/quality.json',
      '"language": "en"',
      '"language": "de"',
      'pack/texts/en/quality.json: /language: says de, stands in en',
    ],
    [
      'questions.json',
      number,
      `${number},\n      "pattern": "^(a|a)*$"`,
      'pack/questions.json: /$defs/members.committed: must NOT have additional properties: pattern',
    ],
    [
      'questions.json',
      number,
      '"type": "integer"',
      "pack/questions.json: /$defs/members.committed: must have required property 'minimum'",
    ],
    [
      'quality.json',
      '"questions.json#/$defs/members.listed"',
      '"https://example.org/x.json"',
      'pack/quality.json: /properties/members.listed/$ref: must match pattern',
    ],
    ['quality.json', '"basis": "assumed"', '"basis": "guessed"', 'must be equal to one of the allowed values'],
    ['sources.json', '"address": "https:', '"address": "javascript:', 'must match pattern'],
  ])('%s: %j → %j is named', async (file, before, after, said) => {
    expect((await saidAfter(file, before, after)).some(line => line.includes(said))).toBe(true)
  })

  test('a limit that no answer reaches is named by the whole-pack check', async () => {
    const lines = await saidAfter('quality.json', '"from": 0.4,', '"from": 0.7,')

    expect(lines).toContain('pack/quality.json: commitment/bands/2: bands out of order (limit 0.6)')
  })

  test('a file that lacks is named', async () => {
    rmSync(join(folder, 'glossary.json'))

    expect((await checkQuestionnaires(folder, tools)).lines).toEqual(['pack/glossary.json: /: file missing'])
  })

  test('a file that no pack has is named', async () => {
    writeFileSync(join(folder, 'notes.json'), '{}')

    expect((await checkQuestionnaires(folder, tools)).lines).toEqual([
      'pack/texts/en/notes.json: /: file missing',
      'pack/notes.json: /laurel: must be questionnaire/1',
    ])
  })
})

test('every published figure rests on a source that can be looked up: at its publisher, under an address that lasts', () => {
  const { reference, sources } = europeanPack
  const cited = new Set(reference.figures.map(({ source }) => source))
  const addresses = sources.sources.filter(({ id }) => cited.has(id)).map(({ address }) => new URL(address))

  expect(addresses).toHaveLength(cited.size)
  expect(addresses.filter(({ protocol }) => protocol !== 'https:')).toEqual([])
  expect(addresses.filter(({ host }) => /temp|\bqa\b|impr-|studfiles/.test(host))).toEqual([])
})

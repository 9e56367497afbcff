import { deflateSync, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { readAnswersCsv, writeFactsCsv } from '#formats/answersCsv.ts'
import { toBase64url } from '#formats/base64url.ts'
import { readCardFile } from '#formats/cardFile.ts'
import { readCardsFile } from '#formats/cardsFile.ts'
import { readGroupFile } from '#formats/groupFile.ts'
import { readGroupLink } from '#formats/groupLink.ts'
import { readLaurelFile, writeLaurelFile } from '#formats/laurelFile.ts'
import { readOrganisationFile, writeOrganisation } from '#formats/organisationFile.ts'
import type { Read } from '#formats/problems.ts'
import { readRegister } from '#formats/registerCsv.ts'
import { aGroup } from '#tests/builders/aGroup.ts'
import { aChecklist, aCount } from '#tests/builders/aQuestion.ts'
import { answered } from '#tests/builders/answers.ts'
import { aCard } from './aCard.ts'
import { anOrganisation } from './anOrganisation.ts'

/**
 * Files that are nearly right, at random: whatever is done to a file, its reader comes back in time, with all of it
 * or with a reason and a place, and leaves the page as it was.
 */
const runs = process.env['LAUREL_LONG'] === '1' ? 10_000 : 250
const slowest = 2000

const organisation = anOrganisation()
const old: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/formats/organisation-0-small.json', import.meta.url), 'utf8'),
)
const card = aCard()
const group = aGroup({ peers: [{ id: 'pt', name: 'Portugal', criteria: [{ by: 'country', of: ['PT'] }] }] })
/** A text folded into a link, whatever it says. */
const linkOf = (text: string): string => `1.${toBase64url(deflateSync(new TextEncoder().encode(text)))}`

const wild = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '\0',
    '\ud800',
    -1,
    1e308,
    0.1,
    true,
    [],
    {},
    [[]],
    '2026-02-30',
    '../x',
    '<b>',
    'x'.repeat(30_000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
)
const key = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'laurel',
  'id',
  '',
  'hasOwnProperty',
  'x'.repeat(400),
  'é',
)

type Node = Record<string, unknown> | unknown[]

function nodesOf(root: unknown): readonly Node[] {
  if (typeof root !== 'object' || root === null) return []
  return [root as Node, ...Object.values(root).flatMap(nodesOf)]
}

function put(node: Node, name: string, value: unknown): void {
  const copy: unknown = structuredClone(value)
  Object.defineProperty(node, name, { value: copy, enumerable: true, writable: true, configurable: true })
}

/** One to three changes of structure: a value replaced, a key taken away, added or renamed, an item doubled, a nest. */
function mutantOf(sound: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({ node: fc.nat(), entry: fc.nat(), kind: fc.nat(5), value: wild, key })
  return fc.array(change, { minLength: 1, maxLength: 3 }).map(changes => {
    const copy: unknown = structuredClone(sound)
    for (const { node: at, entry, kind, value, key: name } of changes) {
      const nodes = nodesOf(copy)
      const node = nodes[at % nodes.length]
      if (node === undefined) continue
      const names = Object.keys(node)
      const chosen = names[entry % Math.max(names.length, 1)]
      if (kind === 0 && chosen !== undefined) put(node, chosen, value)
      else if (kind === 1 && chosen !== undefined) Reflect.deleteProperty(node, chosen)
      else if (kind === 2) put(node, Array.isArray(node) ? String(node.length) : name, value)
      else if (kind === 3 && Array.isArray(node)) node.push(...structuredClone(node))
      else if (kind === 4 && chosen !== undefined) put(node, chosen, nested(entry % 90))
      else put(node, name, value)
    }
    return copy
  })
}

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Letters and bytes changed, taken away, doubled, cut off. */
function damaged(sound: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    kind: fc.nat(4),
    at: fc.nat(sound.length - 1),
    length: fc.integer({ min: 1, max: 40 }),
    byte: fc.nat(255),
  })
  return fc.array(change, { minLength: 1, maxLength: 4 }).map(changes =>
    changes.reduce<Uint8Array>((bytes, { kind, at, length, byte }) => {
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
      const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]))
      if (kind === 0) return joined(before, Uint8Array.of(byte), after.subarray(1))
      if (kind === 1) return joined(before, after.subarray(length))
      if (kind === 2) return joined(before, after.subarray(0, length), after)
      if (kind === 3) return joined(before, Uint8Array.of((after[0] ?? 0) ^ (1 << (byte % 8))), after.subarray(1))
      return before
    }, sound),
  )
}

const outcomes = { read: 0, refused: 0 }

/** What every reader promises, whatever it is given. */
function keepsItsWord<T>(read: Read<T>, began: number): void {
  outcomes[read.ok ? 'read' : 'refused'] += 1
  expect(performance.now() - began).toBeLessThan(slowest)
  if (read.ok) return
  expect(read.problems.length).toBeGreaterThan(0)
  for (const { code, path, details } of read.problems) {
    expect(code).not.toBe('')
    expect(path).not.toBe('')
    for (const figure of [path, ...Object.values(details)]) expect(String(figure).length).toBeLessThan(200)
  }
}

const encode = (text: string) => new TextEncoder().encode(text)
const textOf = (data: unknown) => JSON.stringify(data)

beforeAll(() => {
  expect(readCardFile(textOf(card)).ok).toBe(true)
})

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12)
  expect({}).not.toHaveProperty('a')
})

describe('a mutant of', () => {
  const readers: readonly (readonly [string, unknown, (text: string) => Read<unknown>])[] = [
    ['an organisation', organisation, text => readOrganisationFile(text)],
    ['an organisation of the sketch', old, text => readOrganisationFile(text)],
    ['a card', card, text => readCardFile(text)],
    [
      'a collection of cards',
      { laurel: 'cards/1', cards: [card, { ...card, id: 'other' }] },
      text => readCardsFile(text),
    ],
    ['a benchmarking group', group, text => readGroupFile(text)],
    ['an invitation', group, text => readGroupLink(linkOf(text))],
  ]

  test.each(readers)('%s is read whole, or refused with reason and place', (_, sound, read) => {
    fc.assert(
      fc.property(mutantOf(sound), mutant => {
        const began = performance.now()
        keepsItsWord(read(textOf(mutant)), began)
      }),
      { numRuns: runs },
    )
  })

  test.each(readers)('%s, damaged letter by letter, is read whole or refused', (_, sound, read) => {
    fc.assert(
      fc.property(damaged(encode(textOf(sound))), bytes => {
        const began = performance.now()
        keepsItsWord(read(new TextDecoder().decode(bytes)), began)
      }),
      { numRuns: runs },
    )
  })

  test('an organisation that is read is sound: written and read again it is the same', () => {
    fc.assert(
      fc.property(mutantOf(organisation), mutant => {
        const read = readOrganisationFile(textOf(mutant))
        if (read.ok) expect(readOrganisationFile(writeOrganisation(read.value))).toEqual(read)
      }),
      { numRuns: runs },
    )
  })

  test('a member register is read or refused', () => {
    const kinds = [{ question: 'members.kind-sme', words: ['sme'] }]
    const round = { referenceDate: '2026-10-31', reportingYear: 2025 }
    fc.assert(
      fc.property(damaged(encode('kind;since;until\r\n"SME";2019;\r\nSME;01.02.2020;31.12.2025\r\n')), bytes => {
        const began = performance.now()
        keepsItsWord(readRegister(bytes, round, kinds), began)
      }),
      { numRuns: runs },
    )
  })

  test('a table of answers is read or refused', () => {
    const questions = [aCount('members'), aChecklist('roles', ['minutes', 'vote'])]
    const pack = {
      bank: { questions: new Map(questions.map(each => [each.id, each])), checks: [] },
      questionnaires: new Map(),
    }
    const word = () => 'a "word", or two'
    const words = { question: word, unit: word, period: word, knownBy: word, indicator: word }
    const table = writeFactsCsv(questions, answered({ members: 41, roles: ['vote'] }), words)
    fc.assert(
      fc.property(damaged(encode(table)), bytes => {
        const began = performance.now()
        keepsItsWord(readAnswersCsv(bytes, pack), began)
      }),
      { numRuns: runs },
    )
  })
})

describe('a .laurel file', () => {
  const write = () =>
    writeLaurelFile({
      document: Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256),
      organisation,
      appVersion: '0.1.0',
      createdAt: '2026-11-24T08:00:00Z',
    })

  test('damaged byte by byte never passes for another content', async () => {
    const sound = await write()
    const content = await readLaurelFile(sound)
    await fc.assert(
      fc.asyncProperty(damaged(sound), async bytes => {
        const began = performance.now()
        const read = await readLaurelFile(bytes)
        keepsItsWord(read, began)
        if (read.ok && content.ok) {
          expect(read.value.document).toEqual(content.value.document)
          expect(read.value.organisation).toEqual(content.value.organisation)
        }
      }),
      { numRuns: runs },
    )
  })

  test('with a mutant of its manifest is read whole or refused', async () => {
    const entries = unzipSync(await write())
    const manifest: unknown = JSON.parse(new TextDecoder().decode(entries['manifest.json']))
    await fc.assert(
      fc.asyncProperty(mutantOf(manifest), async mutant => {
        const bytes = zipSync({ ...entries, 'manifest.json': encode(textOf(mutant)) }, { level: 0 })
        const began = performance.now()
        keepsItsWord(await readLaurelFile(bytes), began)
      }),
      { numRuns: Math.ceil(runs / 4) },
    )
  })
})

test('the mutants were near enough for some to be read, and wild enough for most to be refused', () => {
  expect(outcomes.read).toBeGreaterThan(100)
  expect(outcomes.refused).toBeGreaterThan(outcomes.read)
})

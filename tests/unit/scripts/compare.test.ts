import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '#engine/benchmark/compare.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { CompareOutput } from '#engine/report/compareOutput.ts'
import { readCardFile, writeCard } from '#formats/cardFile.ts'
import { writeCards } from '#formats/cardsFile.ts'
import { makeSigningKey, signCard } from '#formats/cardSignature.ts'
import { schemaFormats } from '#formats/schemaFormats.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { makeAjv, schemaId } from '../../../scripts/ajv.mjs'
import { main } from '../../../scripts/compare/main.ts'
import { main as score } from '../../../scripts/score/main.ts'
import { europeanFiles, jsonNames } from '../../packs/packFiles.ts'
import { aCard } from '../formats/aCard.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const desk = mkdtempSync(join(tmpdir(), 'laurel-compare-'))
afterAll(() => {
  rmSync(desk, { recursive: true })
})

const ajv = await makeAjv({ formats: schemaFormats })
const world = { root, clock: new Date(2026, 10, 24, 12), makeAjv: () => Promise.resolve(ajv) }
const run = (...args: string[]) => main(args, world)

async function json(...args: string[]): Promise<CompareOutput> {
  const { out } = await run(...args, '--json')
  const output = JSON.parse(out) as CompareOutput
  const isOutput = ajv.getSchema(schemaId('compare-output'))
  expect([isOutput?.(output), isOutput?.errors]).toEqual([true, null])
  return output
}

function aFile(name: string, content: string): string {
  const path = join(desk, name)
  writeFileSync(path, content)
  return path
}

/** Direct contact 0.50, 0.52, 0.54 … of as many partners, every third in Portugal. */
const partner = (at: number, parts: Partial<Card> = {}): Card =>
  aCard({
    id: `partner-${String(at)}`,
    organisation: { name: `Partner ${String(at)}`, country: at % 3 === 0 ? 'PT' : 'ES', field: 'Energy' },
    measures: { 'direct-contact': (50 + 2 * at) / 100, 'committed-participants': 10 + at },
    shares: {},
    facts: {},
    ...parts,
  })
const partners = (count: number): string =>
  aFile(`${String(count)}.cards.json`, writeCards(Array.from({ length: count }, (_, at) => partner(at))))
const own = aFile('own.card.json', writeCard(partner(99, { measures: { 'direct-contact': 0.6 } })))

describe('figures that cannot be', () => {
  test('do not count, and are told with card and reason; the own one too', async () => {
    const cards = aFile(
      'odd.cards.json',
      writeCards([partner(0), partner(1), partner(2, { measures: { 'direct-contact': 57 } })]),
    )
    const odd = aFile('odd.card.json', writeCard(partner(99, { measures: { 'direct-contact': 17 / 9 } })))
    const output = await json(cards, '--own', odd)

    expect(output.measures['direct-contact']).toMatchObject({ own: null, n: 2, impossible: 1 })
    expect(output.impossible).toEqual([
      {
        card: 'partner-2',
        name: 'Partner 2',
        kind: 'measure',
        id: 'direct-contact',
        value: 57,
        because: 'beyond-whole',
        limit: 1,
      },
    ])
    const { out } = await run(cards, '--own', odd)
    expect(out).toContain('You: Direct contact: 188.9 % cannot be: the part is within the whole.')
    expect(out).toContain('Partner 2: Direct contact: 5,700 % cannot be: the part is within the whole.')
  })
})

describe('named cards', () => {
  test('of one sender for two groups: an old one wins in neither, and each group counts its own', async () => {
    const sent = (group: string, issued: string, contact: number): Card =>
      partner(1, {
        issued,
        group: { id: group, name: group, round: '2026' },
        measures: { 'direct-contact': contact },
      })
    const cards = [
      sent('north', '2026-11-10', 0.5),
      sent('north', '2026-11-02', 0.1),
      sent('south', '2026-11-12', 0.7),
      sent('south', '2026-11-03', 0.2),
      partner(2, { measures: { 'direct-contact': 0.9 } }),
    ]
    const files = aFile('groups.cards.json', writeCards(cards))
    const contact = async (group: string) => {
      const { measures, leftOut } = await json(files, '--for', group)
      return [measures['direct-contact']?.median, leftOut.map(({ because, cards: count }) => [because, count])]
    }

    expect(await contact('north')).toEqual([
      0.5,
      [
        ['not-said', 1],
        ['older-of-same', 1],
        ['other-group', 2],
      ],
    ])
    expect(await contact('south')).toEqual([
      0.7,
      [
        ['not-said', 1],
        ['older-of-same', 1],
        ['other-group', 2],
      ],
    ])
    expect((await json(files)).measures['direct-contact'], 'the latest where no group is asked for').toMatchObject({
      median: 0.8,
      n: 2,
    })
  })

  test('are compared in full: of 0.50 to 0.58 the quartiles are 0.52 and 0.56', async () => {
    const { n, unnamed, counted, measures } = await json(partners(5), '--own', own)

    expect({ n, unnamed }).toEqual({ n: 5, unnamed: false })
    expect(counted['partner-3']).toBe('Partner 3')
    expect(measures['direct-contact']).toMatchObject({
      own: 0.6,
      n: 5,
      median: 0.54,
      quartiles: [0.52, 0.56],
      standing: 'better',
      percentile: null,
      values: { 'partner-0': 0.5, 'partner-4': 0.58 },
      withheld: [{ what: 'percentile', because: 'leastForPercentile', needed: 20, found: 5 }],
    })
  })

  test('of fewer than four have no quartiles, and the table of one card says its facts in words', async () => {
    const one = aFile(
      'one.card.json',
      writeCard(partner(1, { facts: { 'members.committed': 11 }, measures: { 'staff.participants-per-post': 4 } })),
    )
    const { measures } = await json(partners(3))
    const { out } = await run(one)

    expect(measures['direct-contact']).toMatchObject({ n: 3, median: 0.52, quartiles: null })
    expect(measures['direct-contact']?.withheld[0]).toEqual({
      what: 'quartiles',
      because: 'leastForQuartiles',
      needed: 4,
      found: 3,
    })
    expect(out).toMatch(/Committed participants +1 +– +11 +– +–/)
    expect(out).toMatch(/Staff: Committed participants per post +1 +– +4 +– +–/)
    expect(out).toContain('where fewer than 4 others have the figure, so that each quarter holds somebody.')
    expect(out).not.toMatch(/members\.committed|participants-per-post/)
  })

  test('from twenty on have a percentile: five below 0.60 and one equal of twenty are 27.5', async () => {
    expect((await json(partners(20), '--own', own)).measures['direct-contact']?.percentile).toBe(27.5)
  })

  test('are said what the screen says of them', async () => {
    const cards = Array.from({ length: 9 }, (_, at) => partner(at))
    const screen = compare(cards, { pack: linkPack(europeanFiles()), own: undefined, rules: benchmarkRules })
    const { measures } = await json(partners(9))

    for (const { id, n, median, quartiles, withheld } of screen.measures)
      expect(measures[id]).toMatchObject({ n, median, quartiles, withheld })
  })

  test('may be peers of a kind', async () => {
    const size = await json(partners(9), '--country', 'PT', '--size', '0')

    expect(size.counted).toEqual({ 'partner-0': 'Partner 0', 'partner-3': 'Partner 3' })
    expect(size.leftOut).toMatchObject([{ because: 'outside-group', cards: 7 }])
    expect(size.group).toEqual([
      { by: 'country', of: ['PT'] },
      { by: 'size', of: [0] },
    ])
  })
})

describe('without names', () => {
  test('nothing is shown of four, nor who they are', async () => {
    const output = await json(partners(4), '--anonymous', '--own', own)

    expect(output).toMatchObject({
      n: null,
      unnamed: true,
      counted: {},
      leftOut: [{ because: 'too-few-unnamed', cards: 4, names: [] }],
      withheld: [{ what: 'everything', because: 'leastOthers', needed: 5, found: null }],
    })
    expect(JSON.stringify(output)).not.toMatch(/[Pp]artner[ -]\d/)
  })

  test('a rounded median of five, quartiles of eight, no dots', async () => {
    const five = await json(partners(5), '--anonymous')
    const eight = await json(partners(8), '--anonymous')

    expect(five.measures['direct-contact']).toMatchObject({ n: 5, median: 0.55, quartiles: null, values: {} })
    expect(eight.measures['direct-contact']).toMatchObject({ n: 8, median: 0.55, quartiles: [0.55, 0.6] })
    expect(JSON.stringify(eight)).not.toMatch(/[Pp]artner[ -]\d/)
  })
})

describe('a signed card', () => {
  let file: string
  beforeAll(async () => {
    file = writeCard(await signCard(partner(7), await makeSigningKey()))
  })

  test('counts as it was sent, and is left out with one figure changed', async () => {
    const touched = file.replace('"committed-participants": 17', '"committed-participants": 77')

    expect((await json(aFile('signed.card.json', file))).n).toBe(1)
    expect(touched).not.toBe(file)
    expect(await json(aFile('touched.card.json', touched))).toMatchObject({
      n: 0,
      leftOut: [{ because: 'changed-since-signed', cards: 1, names: ['Partner 7'] }],
    })
  })
})

describe('the demo network', () => {
  const files = jsonNames('demo').map(name => `questionnaires/demo/${name}.json`)

  test('is compared straight from its organisations, and as the cards they send', async () => {
    const cards: string[] = []
    for (const [at, file] of files.entries()) {
      const card = join(desk, `demo-${String(at)}.card.json`)
      const { status } = await score([file, '--card', card], world)
      expect(status).toBe(0)
      cards.push(card)
    }
    const { counted, measures } = await json(...files)

    expect(Object.keys(counted)).toHaveLength(files.length)
    expect((await json(...cards)).measures).toEqual(measures)
  })

  test('a table says the same in words', async () => {
    const { out, status } = await run(...files, '--anonymous')

    expect(status).toBe(0)
    expect(out).toMatch(/Compared with 8 others\. · cluster-excellence/)
    expect(out).toMatch(/Direct contact +\d/)
    expect(out).toContain('Percentile: told where at least 20 others have the figure.')
  })
})

describe('npm run score -- --card', () => {
  test('writes a card with name from an organisation, without from answers alone', async () => {
    const named = join(desk, 'named.card.json')
    const unnamed = join(desk, 'unnamed.card.json')
    await score(['questionnaires/demo/1-montelar-water.json', '--card', named], world)
    const answers = aFile('answers.json', JSON.stringify({ 'members.committed': 41 }))
    await score(['--pack', 'cluster-excellence', answers, '--card', unnamed], world)

    expect(readCardFile(readFileSync(named))).toMatchObject({
      ok: true,
      value: { organisation: { name: 'Montelar Water Cluster', country: 'ES' }, issued: '2026-11-24', facts: {} },
    })
    expect(readCardFile(readFileSync(unnamed))).toMatchObject({
      ok: true,
      value: { anonymous: true, organisation: { name: '' }, measures: { 'committed-participants': 41 } },
    })
  })

  test('says where it cannot', async () => {
    const nowhere = join(desk, 'no', 'such', 'folder.card.json')
    const { status, err } = await score(['questionnaires/demo/1-montelar-water.json', '--card', nowhere], world)

    expect([status, err]).toEqual([2, expect.stringContaining('cannot be written')])
  })
})

describe('what is refused, with reason and place', () => {
  const bad = aFile('bad.card.json', JSON.stringify({ ...partner(1), reportingYear: 12 }))

  test.each([
    { args: [], says: 'CARDS' },
    { args: ['--frob', own], says: '--frob' },
    { args: ['missing.card.json'], says: 'missing.card.json' },
    { args: [own, '--own'], says: '--own' },
    { args: [own, '--size', '41'], says: '--size' },
    { args: [own, '--age', 'old'], says: 'old' },
    { args: [own, bad], says: 'reportingYear' },
    { args: [own, '--own', partners(2)], says: '--own' },
  ])('$says', async ({ args, says }) => {
    const { out, err, status } = await run(...args)

    expect({ out, status }).toEqual({ out: '', status: 2 })
    expect(err).toContain(says)
    const { problems } = JSON.parse((await run(...args, '--json')).out) as { problems: { path: string }[] }
    expect(problems[0]?.path).toContain(says)
  })

  test('help is no refusal', async () => {
    expect(await run('-h')).toMatchObject({ status: 0, out: expect.stringContaining('npm run -s compare') as string })
  })
})

test('the command prints results only, and leaves with a status that tells', () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/compare.mjs'), ...args], { cwd: desk, encoding: 'utf8' })
  const ready = command('5.cards.json', '--own', 'own.card.json', '--json')

  expect({ status: ready.status, n: (JSON.parse(ready.stdout) as CompareOutput).n }).toEqual({ status: 0, n: 5 })
  expect(command('nothing.json')).toMatchObject({ status: 2, stdout: '' })
}, 120_000)

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { documentFromOrganisation } from '#documents/fromOrganisation.ts'
import type { Decision, Organisation } from '#engine/answers/organisation.ts'
import { schemaFormats } from '#formats/schemaFormats.ts'
import { writeLaurelFile } from '#formats/laurelFile.ts'
import { anOrganisation, aRound } from '../../builders/anOrganisation.ts'
import { makeAjv } from '../../../scripts/ajv.mjs'
import { main } from '../../../scripts/score/main.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const bakery = join(root, 'tests/fixtures/packs/bakery')
const desk = mkdtempSync(join(tmpdir(), 'laurel-score-'))
afterAll(() => {
  rmSync(desk, { recursive: true })
})

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(desk, name)
  writeFileSync(path, content)
  return path
}

const aFlatFile = (answers: unknown): string => aFile('answers.json', JSON.stringify(answers))

const ajv = makeAjv({ formats: schemaFormats })

/** The command as run on 24 November 2026. */
const run = (...args: string[]) => main(args, { root, clock: new Date(2026, 10, 24, 12), makeAjv: () => ajv })

async function json(...args: string[]): Promise<unknown> {
  const { out } = await run(...args, '--json')
  return JSON.parse(out)
}

// 29 of 40 loaves are crisp: 0.725, one point of two. The oven is 16 full years old on 2026-11-23: one point of two.
const answers = { 'loaves.baked': 40, 'loaves.crisp': 29, 'oven.built': '2010-06-30' }
const scored = {
  pack: 'bakery',
  version: '0.3.0',
  asOf: '2026-11-23',
  problems: [],
  questionnaires: {
    bread: {
      share: { value: 0.5, least: 0.5, greatest: 0.5 },
      dimensions: { crust: { value: 0.5, least: 0.5, greatest: 0.5 } },
      indicators: {
        crispness: { state: 'answered', measure: 0.725, points: 1, greatest: 2, band: 1 },
        oven: { state: 'answered', measure: 16, points: 1, greatest: 2, band: 1 },
      },
    },
  },
  labels: {
    wheatsheaf: {
      verdict: 'not-ready',
      restsOn: { published: 1, derived: 0, assumed: 1, entered: 0 },
      requirements: [
        { id: 'enough', state: 'met', needed: 40, found: 40 },
        { id: 'points', state: 'not-met', needed: 0.75, found: 0.5 },
        { id: 'visit', state: 'not-yet-known', needed: null, found: null },
      ],
    },
  },
}

describe('flat answers', () => {
  test('are scored as figures and codes', async () => {
    expect(await json('--pack', bakery, aFlatFile(answers), '--today', '2026-11-23')).toEqual(scored)
  })

  test('are dated today unless told otherwise', async () => {
    expect(await json('--pack', bakery, aFlatFile(answers))).toMatchObject({ asOf: '2026-11-24' })
    expect(await json('--pack', bakery, aFlatFile(answers), '--today', '2026-06-30')).toMatchObject({
      questionnaires: { bread: { indicators: { oven: { measure: 16 } } } },
    })
    expect(await json('--pack', bakery, aFlatFile(answers), '--today', '2026-06-29')).toMatchObject({
      questionnaires: { bread: { indicators: { oven: { measure: 15 } } } },
    })
  })

  test('may carry marks', async () => {
    const marked = { 'loaves.baked': 40, $unknown: { 'loaves.crisp': '' }, $notApplicable: { oven: 'We use a fire.' } }

    expect(await json('--pack', bakery, aFlatFile(marked))).toMatchObject({
      questionnaires: {
        bread: {
          share: { value: null, least: 0, greatest: 1 },
          indicators: { crispness: { state: 'unknown' }, oven: { state: 'not-applicable', points: null } },
        },
      },
    })
  })

  test('that do not fit together are scored and warned of, as are questions nobody knows', async () => {
    const odd = { 'loaves.baked': 40, 'loaves.crisp': 41, 'loaves.burnt': 2 }

    expect(await json('--pack', bakery, aFlatFile(odd))).toMatchObject({
      problems: [
        { code: 'unknown-question', path: '/loaves.burnt', details: { question: 'loaves.burnt' } },
        { code: 'failed-check', path: 'crisp-within-baked', details: { left: 41, right: 40 } },
      ],
      questionnaires: { bread: { indicators: { crispness: { points: 2 } } } },
    })
  })

  test('are told as a table with reasons in words', async () => {
    const { out, err, status } = await run('--pack', bakery, aFlatFile({ ...answers, 'loaves.crisp': 41 }))
    const lines = out.split('\n').map(line => line.trim().replace(/ {2,}/g, ' | '))

    expect({ err, status }).toEqual({ err: '', status: 0 })
    expect(lines).toEqual(
      expect.arrayContaining([
        'BREAD: 75 %, over 2 indicators (2 of 2 answered)',
        'Crust and oven: 75 %',
        '1 | Crispness | Answered | 102.5 % | 2 of 2 | Strong | At least four of five are crisp.',
        '2 | Age of the oven | Answered | 16 years | 1 of 2 | Fair | At most 20 years old.',
        'WHEATSHEAF: You can apply · 2 of 2 known requirements met',
        'Met | At least 40 loaves a day | You bake 40 loaves.',
        'Met | Three quarters of the points | You have 75 %.',
        'Not yet known | Visit of the guild | Enter the date when you have it.',
        'Rests on rules: 1 published, 1 assumed.',
        '41 crisp loaves are more than the 40 baked.',
      ]),
    )
  })
})

describe('what is refused, with reason and place', () => {
  test.each([
    [{ 'loaves.baked': 'many' }, '/loaves.baked: This must be a whole number.'],
    [{ 'loaves.baked': -2 }, '-2 is too small: 0 is the least'],
    [{ 'oven.built': '2026-02-30' }, '/oven.built: This must be a day'],
  ])('%j is told what is expected', async (answers, sentence) => {
    expect((await run('--pack', bakery, aFlatFile(answers))).err).toContain(sentence)
  })

  test.each([
    { content: '', problem: { code: 'empty' }, because: 'nothing is in it' },
    { content: '{"a": 1', problem: { code: 'cut-short' }, because: 'it ends too early' },
    { content: '{"a": 1, "a": 2}', problem: { code: 'duplicate-key' }, because: 'one key stands twice' },
    { content: '{"__proto__": {}}', problem: { code: 'forbidden-key' }, because: 'a key would reach our own objects' },
    { content: '[1]', problem: { code: 'schema', path: '/' }, because: 'it is no object' },
    { content: '{"loaves.baked": "many"}', problem: { code: 'schema', path: '/loaves.baked' }, because: 'no number' },
    {
      content: '{"loaves.baked": 2.5}',
      problem: { code: 'schema', path: '/loaves.baked' },
      because: 'no whole number',
    },
    {
      content: '{"loaves.baked": -1}',
      problem: { code: 'out-of-range', path: '/loaves.baked' },
      because: 'below zero',
    },
    {
      content: '{"oven.built": "2026-02-30"}',
      problem: { code: 'schema', path: '/oven.built' },
      because: 'no such day',
    },
    { content: '{"laurel": "card/1"}', problem: { code: 'not-this-kind', path: '/laurel' }, because: 'it is a card' },
  ])('$content: $because', async ({ content, problem }) => {
    const file = aFile('hostile.json', content)

    expect(await json('--pack', bakery, file)).toMatchObject({ problems: [problem] })
    expect(await run('--pack', bakery, file)).toMatchObject({ out: '', status: 2 })
  })

  test.each([
    { args: [], says: 'FILE' },
    { args: ['--frob', 'x.json'], says: '--frob' },
    { args: ['--pack', 'bakery', 'a.json', 'b.json'], says: 'b.json' },
    { args: ['--pack'], says: '--pack' },
    { args: ['--today', '2026-11-31', 'a.json'], says: '--today' },
    { args: ['missing.laurel'], says: 'missing.laurel' },
    { args: ['--pack', 'no-such-pack', 'a.json'], says: 'no-such-pack' },
    { args: ['--pack', join(root, 'tests/fixtures'), 'a.json'], says: 'questions.json' },
  ])('the command line $args', async ({ args, says }) => {
    const { out, err, status } = await run(...args)

    expect({ out, status }).toEqual({ out: '', status: 2 })
    expect(err).toContain(says)
    expect(await json(...args)).toMatchObject({ problems: [{ path: expect.stringContaining(says) as string }] })
  })

  test.each([
    {
      file: 'questions.json',
      find: '"knownBy": "strategy"',
      put: '"knownBy": "rumour"',
      problem: { code: 'schema', path: 'questions.json/$defs/oven.built/knownBy' },
    },
    { file: 'bread.json', find: '"laurel"', put: '"lauren"', problem: { code: 'not-a-pack', path: 'labels.json' } },
    {
      file: 'labels.json',
      find: '"of": "bread"',
      put: '"of": "cake"',
      problem: { code: 'not-a-pack', path: 'points' },
    },
    {
      file: 'labels.json',
      find: '{ "value": "loaves.baked" }',
      put: '{ "value": "rolls" }',
      problem: { code: 'not-a-pack', path: 'labels.json' },
    },
    {
      file: 'sources.json',
      find: '{',
      put: '{ "laurel": 1, ',
      problem: { code: 'duplicate-key', path: 'sources.json' },
    },
  ])('a pack whose $file says $put', async ({ file, find, put, problem }) => {
    const folder = join(desk, 'pack')
    cpSync(bakery, folder, { recursive: true })
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(find, put))
    const { problems } = (await json('--pack', folder, aFlatFile(answers))) as {
      problems: { code: string; path: string }[]
    }

    expect(problems[0]).toMatchObject({ code: problem.code, path: expect.stringContaining(problem.path) as string })
  })

  test('help is no refusal', async () => {
    expect(await run('-h')).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('npm run -s score') as string,
    })
  })
})

describe('a newcomer with three facts', () => {
  const facts = { 'eccp.accepted': 'accepted', 'members.committed': 15, 'team.fte-paid': 0.5 }
  const headings = async (answered: object): Promise<readonly string[]> => {
    const { out } = await run('--pack', 'cluster-excellence', aFlatFile(answered))
    return out.split('\n').filter(line => /^(BRONZE|SILVER|GOLD)/.test(line))
  }

  test('can apply for Bronze; Silver misses a first label; Gold is open', async () => {
    expect(await headings(facts)).toEqual([
      'BRONZE: You can apply · 3 of 3 known requirements met',
      'SILVER: 3 of 7 known requirements met',
      'GOLD: 3 of 4 known requirements met, 1 not yet known',
    ])
  })

  test('who is one participant short reads what is missing', async () => {
    expect(await headings({ ...facts, 'members.committed': 14 })).toContain('BRONZE: 2 of 3 known requirements met')
  })
})

describe('a file saved by Laurel', () => {
  const decision = (id: string, round: string, subject: string, value: number): Decision => {
    return {
      id,
      round,
      subject,
      said: { kind: 'answer', value },
      rater: 'me',
      at: '2026-11-01T10:00:00Z',
      replaces: [],
    }
  }
  const organisation = anOrganisation({
    rounds: [
      aRound({ id: 'old', referenceDate: '2025-02-28' }),
      aRound({ id: 'new', name: 'Second', referenceDate: '2026-10-31' }),
    ],
    decisions: [decision('a', 'old', 'members.committed', 3), decision('b', 'new', 'members.committed', 42)],
    history: [{ id: 'h', label: 'bronze', event: 'interview', date: '2026-11-25' }],
  })
  const packed = (content: Organisation) =>
    writeLaurelFile({
      document: documentFromOrganisation(content),
      organisation: content,
      appVersion: '1.0.0',
      createdAt: '2026-11-24T10:00:00.000Z',
    })

  test('has its latest round scored at its own date, and its labels judged today', async () => {
    const file = aFile('aurora.laurel', await packed(organisation))
    const interview = (state: string) => ({
      asOf: '2026-10-31',
      questionnaires: { quality: { indicators: { 'committed-participants': { measure: 42 } } } },
      labels: {
        bronze: {
          requirements: expect.arrayContaining([
            { id: 'interview', state, needed: null, found: '2026-11-25' },
          ]) as unknown,
        },
      },
    })

    expect(await json(file)).toMatchObject(interview('not-yet-due'))
    expect(await json(file, '--today', '2026-11-25')).toMatchObject(interview('met'))
    expect((await run(file)).out).toContain('Aurora Cluster, Second · cluster-excellence')
  })

  test('is refused when made for another pack, named when of another version, refused when its halves differ', async () => {
    const foreign = anOrganisation({ rounds: [aRound({ pack: { id: 'bakery', version: '0.3.0' } })] })
    const twoFaced = await writeLaurelFile({
      document: documentFromOrganisation(organisation),
      organisation: { ...organisation, decisions: [] },
      appVersion: '1.0.0',
      createdAt: '2026-11-24T10:00:00.000Z',
    })

    expect(await json(aFile('foreign.laurel', await packed(foreign)))).toMatchObject({
      problems: [{ code: 'other-pack' }],
    })
    const newer = anOrganisation({ rounds: [aRound({ pack: { id: 'cluster-excellence', version: '9.0.0' } })] })
    const read = aFile('newer.laurel', await packed(newer))
    expect(await json(read)).toMatchObject({ problems: [{ code: 'version-not-held', details: { found: '9.0.0' } }] })
    expect((await run(read)).out).toContain('began with version 9.0.0 of the questionnaires, which is not held here')
    expect(await json(aFile('two.laurel', twoFaced))).toMatchObject({ problems: [{ code: 'document-differs' }] })
  })
})

test('the command prints results only, and leaves with a status that tells', () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/score.mjs'), ...args], { cwd: desk, encoding: 'utf8' })
  const ready = command('--pack', bakery, aFlatFile(answers), '--today', '2026-11-23', '--json')
  const refused = command('--pack', bakery, 'nothing.json')

  expect({ status: ready.status, output: JSON.parse(ready.stdout) as unknown }).toEqual({ status: 0, output: scored })
  expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nothing.json') as string })
}, 120_000)

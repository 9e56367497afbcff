import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { organisation1 } from '#formats/migrations/organisation1.ts'
import type { Organisation0 } from '#formats/migrations/organisation1.ts'
import { organisation2 } from '#formats/migrations/organisation2.ts'
import type { Organisation1 } from '#formats/migrations/organisation2.ts'
import { readOrganisation, readOrganisationFile, writeOrganisation } from '#formats/organisationFile.ts'
import { aDecision, anOrganisation } from './anOrganisation.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url))
const problemOf = (data: unknown) => {
  const read = readOrganisation(data)
  return read.ok ? 'read' : read.problems[0]
}

describe('an organisation saved as JSON', () => {
  test('comes back as it was', () => {
    const organisation = anOrganisation()

    expect(readOrganisationFile(writeOrganisation(organisation))).toEqual({ ok: true, value: organisation })
  })

  test.each([
    [{}, 'foreign', '/'],
    [[], 'foreign', '/'],
    [null, 'foreign', '/'],
    [{ laurel: 'pizza' }, 'foreign', '/'],
    [{ laurel: 'card/1' }, 'not-this-kind', '/'],
    [{ ...anOrganisation(), laurel: 'organisation/3' }, 'too-new', '/'],
    [{ ...anOrganisation(), extra: 1 }, 'schema', '/'],
    [anOrganisation({ id: '../../etc' }), 'schema', '/id'],
    [
      anOrganisation({ profile: { name: 'x', country: 'Portugal', field: '', goal: 'gold' } }),
      'schema',
      '/profile/country',
    ],
    [
      anOrganisation({ decisions: [aDecision({ said: { kind: 'answer', value: Infinity } })] }),
      'schema',
      '/decisions/0/said/value',
    ],
    [anOrganisation({ decisions: [aDecision({ at: 'yesterday' })] }), 'schema', '/decisions/0/at'],
    [anOrganisation({ decisions: [aDecision(), aDecision()] }), 'document-broken', '/decisions/1/id'],
    [anOrganisation({ decisions: [aDecision({ round: 'r9' })] }), 'document-broken', '/decisions/0/round'],
  ])('%# is refused with its place', (data, code, path) => {
    expect(problemOf(data)).toMatchObject({ code, path })
  })

  test('30 February is no reference date', () => {
    const [round] = anOrganisation().rounds
    const read = problemOf({ ...anOrganisation(), rounds: [{ ...round, referenceDate: '2026-02-30' }] })

    expect(read).toMatchObject({ path: '/rounds/0/referenceDate', details: { keyword: 'format', format: 'date' } })
  })
})

describe('an organisation of before the plan', () => {
  const old = JSON.parse(fixture('organisation-1.json').toString('utf8')) as Organisation1

  test('keeps all it said; areas, plan and assumptions are empty, its papers open to be shown', () => {
    const read = readOrganisation(old)
    const bare = { language: '', shows: '', alsoFor: [], confidentiality: 'include', keepUntil: '', file: null }

    expect(read.ok && read.value).toEqual({
      ...old,
      laurel: 'organisation/2',
      evidence: old.evidence.map(paper => ({ ...paper, ...bare })),
      areas: [],
      actions: [],
      assumptions: { limits: {}, rules: {}, lists: {}, efforts: {}, locks: {} },
    })
  })

  test('that already speaks of a plan is no organisation/1', () => {
    expect(problemOf({ ...old, actions: [] })).toMatchObject({ code: 'schema', path: '/' })
  })
})

describe('an organisation of the sketch before decisions', () => {
  const read = readOrganisationFile(fixture('organisation-0-small.json'))
  const organisation = read.ok ? read.value : undefined

  test('keeps its name, its rounds and its label history', () => {
    expect(organisation?.profile).toEqual({ name: 'Old Mill Textiles', country: 'CZ', field: '', goal: 'not-sure' })
    expect(organisation?.rounds).toEqual([
      {
        id: 'first',
        name: 'Spring 2025',
        referenceDate: '2025-02-28',
        reportingYear: 2024,
        pack: { id: 'cluster-excellence', version: '0.9.0' },
      },
    ])
    expect(organisation?.history).toEqual([{ id: 'event-1', label: 'bronze', event: 'interview', date: '2025-04-02' }])
    expect(organisation?.notes).toEqual({ 'first/direct-contact': 'the list is in the blue folder' })
  })

  test('each answer and mark becomes one decision; an answer goes before *unknown*', () => {
    expect(organisation?.decisions.map(({ id, subject, said }) => ({ id, subject, said }))).toEqual([
      { id: 'first-1', subject: 'members.committed', said: { kind: 'answer', value: 23 } },
      { id: 'first-2', subject: 'team.fte-paid', said: { kind: 'answer', value: 1.5 } },
      { id: 'first-3', subject: 'governance.in-force', said: { kind: 'answer', value: ['minutes'] } },
      { id: 'first-4', subject: 'members.near', said: { kind: 'unknown', reason: '' } },
      { id: 'first-5', subject: 'participants-leaving', said: { kind: 'not-applicable', reason: 'founded last year' } },
    ])
  })

  test('the old file read twice is the same organisation', () => {
    const old = JSON.parse(fixture('organisation-0-small.json').toString('utf8')) as Organisation0

    expect(organisation2(organisation1(old))).toEqual(organisation)
  })

  test('a whole cluster of the demo is read, each answer and mark of its rounds', () => {
    const file = fixture('organisation-0.json')
    const { rounds } = JSON.parse(file.toString('utf8')) as Organisation0
    const said = rounds.flatMap(({ answers: { $unknown = {}, $notApplicable = {}, ...values } }) =>
      [values, $unknown, $notApplicable].flatMap(part => Object.keys(part)),
    )
    const whole = readOrganisationFile(file)

    expect(whole.ok && whole.value.decisions.map(({ subject }) => subject)).toEqual(said)
  })

  test('what its own schema forbids is refused at its place in the old file', () => {
    expect(problemOf({ laurel: 'organisation/0', id: 'x', name: 'x', pack: {}, rounds: [] })).toMatchObject({
      code: 'schema',
      path: '/pack',
      details: { keyword: 'required' },
    })
  })
})

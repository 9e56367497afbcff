import * as fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { failedChecks } from '#engine/answers/crossChecks.ts'
import { currentAnswers } from '#engine/answers/decisions.ts'
import { judge } from '#engine/labels/judge.ts'
import { cheapestPath } from '#engine/planning/cheapestPath.ts'
import type { Path } from '#engine/planning/path.ts'
import { changedFacts, witness } from '#engine/planning/witness.ts'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import { assess } from '#engine/scoring/assess.ts'
import { readOrganisationFile } from '#formats/organisationFile.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'
import { answered } from '#tests/builders/answers.ts'

const asOf = '2026-10-31'

/** Everything that is known of some answers, and the path to a label. */
function pathOf(answers: Answers, label: string, locks: Record<string, true> = {}) {
  const assessments = new Map([...pack.questionnaires].map(([id, each]) => [id, assess(each, answers, { asOf })]))
  const known = { bank: pack.bank, answers, asOf, assessments, history: [], areas: [], evidence: [] }
  const verdict = judge(pack.scheme, { ...known, enteredLists: new Map() }, asOf).get(label)
  if (verdict === undefined) throw new Error(`no label ${label}`)
  return cheapestPath({ pack, verdict, assessments, answers, asOf, enteredLists: new Map(), efforts: {}, locks })
}

/** That some answers reach what a path asks, by the same rules that score them. */
function expectReached(path: Path, before: Answers, after: Answers): void {
  const scores = new Map(
    [...pack.questionnaires.values()].flatMap(each => [...assess(each, after, { asOf }).indicators]),
  )
  for (const { indicator, to } of path.raises) expect(scores.get(indicator)?.points).toBeGreaterThanOrEqual(to)
  for (const { indicator, points } of path.held) expect(scores.get(indicator)?.points).toBeGreaterThanOrEqual(points)
  const again = pathOf(after, path.label)
  expect(again).toMatchObject({ kind: 'path', raises: [], facts: [] })
  for (const { question, before: was, after: is } of changedFacts(pack, before, after)) {
    const { unit } = pack.bank.questions.get(question) ?? {}
    const isFlow = question === 'members.left'
    if ((unit === 'participants' || unit === 'posts') && typeof was === 'number' && !isFlow)
      expect(is, question).toBeGreaterThanOrEqual(was)
  }
}

const demo = readdirSync('questionnaires/demo').flatMap(name => {
  const read = readOrganisationFile(readFileSync(`questionnaires/demo/${name}`))
  const round = read.ok ? read.value.rounds.at(-1) : undefined
  return read.ok && round ? [{ name, answers: currentAnswers(read.value.decisions, round.id) }] : []
})

describe('a hypothetical round that a path asks for', () => {
  test.each(demo)('of $name reaches the Gold line, lowers no headcount and breaks no check', ({ answers }) => {
    const path = pathOf(answers, 'gold')
    if (path.kind !== 'path') throw new Error('blocked')
    const found = witness(path, pack, answers, asOf)

    expect(found).toMatchObject({ kind: 'witness' })
    if (found.kind !== 'witness') return
    expectReached(path, answers, found.answers)
    const failed = failedChecks(pack.bank, answers, asOf).map(({ id }) => id)
    const failedNow = failedChecks(pack.bank, found.answers, asOf).map(({ id }) => id)
    expect(failedNow.filter(id => !failed.includes(id))).toEqual([])
  })

  test('of an empty round brings the three facts and eighty percent', () => {
    const path = pathOf(answered({}), 'gold')
    if (path.kind !== 'path') throw new Error('blocked')
    const found = witness(path, pack, answered({}), asOf)

    expect(path.facts.map(({ requirement }) => requirement)).toEqual(['listing', 'committed', 'posts'])
    expect(path.raises.every(({ answerFirst }) => answerFirst)).toBe(true)
    expect(found.kind).toBe('witness')
    if (found.kind === 'witness') expectReached(path, answered({}), found.answers)
  })

  test('claims of an open figure that is better low no more than the level asks: that nobody leaves is not believed', () => {
    const values = (indicator: string, to: number, known: Parameters<typeof answered>[0]) => {
      const aim = { label: 'gold', raises: [{ indicator, to }], facts: [], held: [] }
      const found = witness(aim, pack, answered(known), asOf)
      return found.kind === 'witness' ? found.answers.values : {}
    }
    // 5 % of 41 are 2.05, 15 % are 6.15.
    const members = { 'members.start-of-year': 41 }
    expect(values('participants-leaving', 2, members)).toMatchObject({ 'members.left': 2 })
    expect(values('participants-leaving', 1, members)).toMatchObject({ 'members.left': 6 })
    // A year ago at most, three years ago at most; not on the very day.
    expect(values('review', 2, {})).toMatchObject({ 'review.held': true, 'review.held-on': '2025-10-31' })
    expect(values('review', 1, {})).toMatchObject({ 'review.held-on': '2023-10-31' })
  })

  test('who left is not counted up again to fit with who is gone', () => {
    const answers = answered({
      'members.start-of-year': 20,
      'members.left': 9,
      'members.closed': 1,
      'members.gone': 10,
    })
    const path = pathOf(answers, 'gold')
    if (path.kind !== 'path') throw new Error('blocked')
    const found = witness(path, pack, answers, asOf)

    expect(found.kind).toBe('witness')
    if (found.kind !== 'witness') return
    const { values } = found.answers
    expect(Number(values['members.left']) / Number(values['members.start-of-year'])).toBeLessThanOrEqual(0.15)
    expect(Number(values['members.left']) + Number(values['members.closed'])).toBe(values['members.gone'])
  })

  test('gives figures that a cluster of its size would write: wholes as large as it is, days in halves', () => {
    const answers = answered({
      'members.committed': 42,
      'team.fte-paid': 1.3,
      'team.fte-seconded': 0,
      'team.fte-contracted': 1,
    })
    const reached = (indicator: string, to: number) => {
      const wanted = { label: 'gold', facts: [], held: [], raises: [{ indicator, to }] }
      const found = witness(wanted, pack, answers, asOf)
      return found.kind === 'witness' ? found.answers.values : {}
    }

    // 60 % of 42 is 25.2 participants; 80 % of ten actions; 30 % of ten organisations; 3 days for each of 2.3 posts.
    expect(reached('commitment', 2)).toMatchObject({ 'members.listed': 42, 'members.active': 26 })
    expect(reached('implementation-plan', 2)).toMatchObject({ 'plan.actions': 10, 'plan.complete-actions': 8 })
    expect(reached('satisfaction', 2)).toMatchObject({ 'satisfaction.asked': 10, 'satisfaction.answered': 3 })
    expect(reached('learning', 2)).toMatchObject({ 'team.training-days': 7 })
  })

  test('whatever is answered today, it reaches its bands or says what pulls apart', () => {
    fc.assert(
      fc.property(someAnswers(), values => {
        const answers = answered(values)
        const path = pathOf(answers, 'gold')
        if (path.kind !== 'path') throw new Error('blocked')
        const found = witness(path, pack, answers, asOf)
        if (found.kind === 'witness') expectReached(path, answers, found.answers)
        else expect(found.indicators.length + found.facts.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

/** Acts, time and the awarding body as if they had done all they can: Bronze, two benchmarkings, a visit, three areas. */
const acts = {
  history: [
    { id: 'h1', label: 'bronze', event: 'interview', date: '2025-02-10' },
    { id: 'h2', label: 'bronze', event: 'awarded', date: '2025-03-31' },
    { id: 'h3', label: 'bronze', event: 'interview', date: '2026-10-12' },
    { id: 'h4', label: 'silver', event: 'audit', date: '2026-11-10' },
    { id: 'h5', label: 'gold', event: 'audit', date: '2026-11-11' },
  ] as const,
  areas: ['focus', 'services', 'learning'].map(indicator => ({ indicator, described: true, improved: true })),
  enteredLists: new Map([['minimum-list', []]]),
  evidence: [],
}

/** Requirements of a label that are known and not met with some answers and every act done. */
function lackingWith(answers: Answers, label: string): readonly string[] {
  const assessments = new Map([...pack.questionnaires].map(([id, each]) => [id, assess(each, answers, { asOf })]))
  const verdict = judge(pack.scheme, { bank: pack.bank, answers, asOf, assessments, ...acts }, '2026-11-23').get(label)
  return (verdict?.requirements ?? []).flatMap(({ id, counted, state }) => (counted && state !== 'met' ? [id] : []))
}

describe('a way, once it is gone and every act is done,', () => {
  test.each(demo)('meets every known requirement of each label for $name', ({ answers }) => {
    for (const { id } of pack.scheme.labels) {
      const path = pathOf(answers, id)
      const found = path.kind === 'path' ? witness(path, pack, answers, asOf) : undefined
      expect(found?.kind === 'witness' ? lackingWith(found.answers, id) : undefined, id).toEqual([])
    }
  })

  test('meets them whatever is answered today', () => {
    fc.assert(
      fc.property(someAnswers(), fc.constantFrom('bronze', 'silver', 'gold'), (values, label) => {
        const answers = answered(values)
        const path = pathOf(answers, label)
        const found = path.kind === 'path' ? witness(path, pack, answers, asOf) : undefined
        if (found?.kind === 'witness') expect(lackingWith(found.answers, label)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

/** Answers to about two thirds of all questions, within what each takes. */
function someAnswers(): fc.Arbitrary<Record<string, AnswerValue>> {
  const entries = [...pack.bank.questions.values()].map(question =>
    fc.tuple(fc.constant(question.id), fc.option(anAnswer(question), { freq: 2 })),
  )
  return fc
    .tuple(...entries)
    .map(all => Object.fromEntries(all.flatMap(([id, value]) => (value === null ? [] : [[id, value]]))))
}

function anAnswer({ form }: Question): fc.Arbitrary<AnswerValue> {
  switch (form.kind) {
    case 'integer':
      return fc.integer({ min: form.minimum, max: Math.min(form.maximum, 60) })
    case 'number':
      return fc.integer({ min: form.minimum * 4, max: Math.min(form.maximum, 60) * 4 }).map(quarters => quarters / 4)
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc.constantFrom('2019-03-31', '2024-02-29', '2026-01-15', '2027-06-30', '2029-12-31')
    case 'one':
      return fc.constantFrom(...form.options)
    case 'several':
      return fc.subarray([...form.options])
    case 'text':
      return fc.constant('Aurora')
  }
}

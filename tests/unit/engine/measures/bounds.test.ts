import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { failedChecks } from '#engine/answers/crossChecks.ts'
import { boundsOf, boundsOfFact, impossibilityOf } from '#engine/measures/bounds.ts'
import { valueOf } from '#engine/measures/facts.ts'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Measure } from '#engine/questionnaire/measure.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import type { CrossCheck, QuestionBank } from '#engine/questionnaire/questionnaire.ts'
import { answered } from '#tests/builders/answers.ts'
import { aCount, aDate, aLevel, aQuestion } from '#tests/builders/aQuestion.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'

const money = (id: string): Question => aQuestion(id, { kind: 'number', minimum: 0, maximum: 500 })
const within: CrossCheck = { id: 'w', left: { value: 'met' }, is: 'atMost', right: { value: 'all' }, by: 0 }
const asked = [aCount('met'), aCount('all'), money('fees'), money('grants'), aDate('seen'), aLevel('level')]

function bank(...checks: readonly CrossCheck[]): QuestionBank {
  return { questions: new Map(asked.map(question => [question.id, question])), checks }
}

describe('what a figure can be', () => {
  const cash: Measure = { sum: ['fees', 'grants'] }
  test.each<{ measure: Measure; checks?: readonly CrossCheck[]; figure: number; because: string | undefined }>([
    { measure: { value: 'all' }, figure: -1, because: 'below' },
    { measure: { value: 'all' }, figure: 1001, because: 'above' },
    { measure: { value: 'all' }, figure: 12.5, because: 'not-whole' },
    { measure: { value: 'fees' }, figure: 12.5, because: undefined },
    { measure: cash, figure: 1000, because: undefined },
    { measure: cash, figure: 1001, because: 'above' },
    { measure: { howMany: { of: ['met', 'all'], from: 1 } }, figure: 3, because: 'above' },
    { measure: { value: 'level' }, figure: 5, because: 'above' },
    { measure: { ratio: ['met', 'all'] }, figure: -0.05, because: 'below' },
    { measure: { ratio: ['met', 'all'] }, figure: 57, because: undefined },
    { measure: { ratio: ['met', 'all'] }, figure: 1001, because: 'above' },
    { measure: { ratio: ['met', 'all'] }, checks: [within], figure: 57, because: 'beyond-whole' },
    { measure: { ratio: ['met', 'all'] }, checks: [within], figure: 1, because: undefined },
    { measure: { ratio: ['met', 'all'] }, checks: [{ ...within, by: 2 }], figure: 1.5, because: undefined },
    { measure: { ratio: ['met', { sum: ['all', 'fees'] }] }, checks: [within], figure: 1.1, because: 'beyond-whole' },
    { measure: { ratio: ['fees', cash] }, figure: 1.1, because: 'beyond-whole' },
    { measure: { ratio: [cash, 'fees'] }, figure: 1.1, because: undefined },
    { measure: { monthsSince: 'seen' }, figure: -3, because: 'below' },
    { measure: { yearsSince: 'seen' }, figure: 0, because: undefined },
    { measure: { monthsUntil: 'seen' }, figure: -3, because: undefined },
    { measure: { value: 'gone' }, figure: -3, because: undefined },
  ])('$figure of $measure', ({ measure, checks = [], figure, because }) => {
    expect(impossibilityOf(figure, boundsOf(measure, bank(...checks)))).toBe(because)
  })

  test('of a fact is what its question takes', () => {
    expect(impossibilityOf(2.5, boundsOfFact(aCount('met')))).toBe('not-whole')
    expect(impossibilityOf(-1, boundsOfFact(money('fees')))).toBe('below')
  })
})

describe('in the European pack', () => {
  const indicators = [...pack.questionnaires.values()].flatMap(each => each.indicators)
  const measures = indicators.flatMap(({ id, measure, measures: further }) => [
    ...(measure === undefined ? [] : [{ id, measure }]),
    ...further.map(one => ({ id: `${id}.${one.id}`, measure: one.measure })),
  ])

  test('every share of participants, posts, goals, actions or seats is at most the whole', () => {
    const parts = measures.filter(({ measure }) => boundsOf(measure, pack.bank).isPart).map(({ id }) => id)
    const shares = measures.filter(({ measure }) => 'ratio' in measure).map(({ id }) => id)
    expect(shares.filter(id => !parts.includes(id))).toEqual([
      'topic-movement',
      'topic-load',
      'topic-learning',
      'topic-sources.in-kind',
      'staff.participants-per-post',
      'learning',
      'private-share.in-kind-to-cash',
    ])
  })

  test('no time since something is below 0', () => {
    const since = measures.filter(({ measure }) => 'monthsSince' in measure || 'yearsSince' in measure)
    expect(since.map(({ measure }) => boundsOf(measure, pack.bank).least)).toEqual(since.map(() => 0))
    expect(since).toHaveLength(7)
  })

  test('no figure of answers that pass the checks is refused', () => {
    const asOf = '2026-10-31'
    fc.assert(
      fc.property(someAnswers, values => {
        const answers = passing(values, asOf)
        const facts = { bank: pack.bank.questions, answers, asOf }
        for (const { id, measure } of measures) {
          const figure = valueOf(measure, facts)
          if (figure !== null)
            expect([id, impossibilityOf(figure, boundsOf(measure, pack.bank))]).toEqual([id, undefined])
        }
        for (const [id, value] of Object.entries(answers.values)) {
          const question = pack.bank.questions.get(id)
          if (question === undefined || typeof value !== 'number') continue
          expect([id, impossibilityOf(value, boundsOfFact(question))]).toEqual([id, undefined])
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** Any answer that a question takes, near the reference date where it is a day; some questions are left open. */
function anAnswer({ form }: Question): fc.Arbitrary<AnswerValue> {
  switch (form.kind) {
    case 'integer':
      return fc.oneof(
        fc.integer({ min: form.minimum, max: Math.min(form.maximum, 12) }),
        fc.integer({ min: form.minimum, max: form.maximum }),
      )
    case 'number':
      return fc.oneof(
        fc.integer({ min: 0, max: 40 }).map(tenths => tenths / 10),
        fc.double({ min: form.minimum, max: form.maximum, noNaN: true }),
      )
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc
        .date({ min: new Date('2021-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
        .map(date => date.toISOString().slice(0, 10))
    case 'one':
      return fc.constantFrom(...form.options)
    case 'several':
      return fc.subarray([...form.options])
    case 'text':
      return fc.constant('')
  }
}

const someAnswers = fc.record(
  Object.fromEntries([...pack.bank.questions.values()].map(question => [question.id, anAnswer(question)])),
  { requiredKeys: [] },
)

/** Answers that pass every check: what a check objects to is made to fit where one fact decides, else left open. */
function passing(given: Readonly<Record<string, AnswerValue | undefined>>, asOf: string): Answers {
  const values = { ...given }
  for (let turn = 0; turn < 50; turn++) {
    const [failed] = failedChecks(pack.bank, answered(values), asOf)
    if (failed === undefined) break
    const check = pack.bank.checks.find(({ id }) => id === failed.id)
    const left = check?.left
    if (turn < 20 && left !== undefined && 'value' in left) values[left.value] = failed.right
    else for (const question of failed.questions) Reflect.deleteProperty(values, question)
  }
  expect(failedChecks(pack.bank, answered(values), asOf)).toEqual([])
  return answered(values)
}

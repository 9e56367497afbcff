import { describe, expect, test } from 'vitest'
import { assess } from '#engine/scoring/assess.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import type { Condition } from '#engine/questionnaire/condition.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { aCount, aDate, aYesNo } from '#tests/builders/aQuestion.ts'
import { anIndicator, aQuestionnaire, bandsAt } from '#tests/builders/anIndicator.ts'
import { answered } from '#tests/builders/answers.ts'

const asOf = '2026-10-31'
const contacted = aCount('contacted')
const committed = aCount('committed')
const nobody: Condition = { id: 'nobody', question: 'contacted', is: 0, basis: 'assumed' }

/** Half of the committed participants give 1 point, three quarters 2; nobody is a floor. */
const contact = anIndicator({
  id: 'contact',
  questions: [contacted, committed],
  measure: { ratio: ['contacted', 'committed'] },
  bands: bandsAt(0.5, 0.75),
  floor: [nobody],
  mayNotApply: true,
})

function scoreOf(indicator: Indicator, values: Answers['values'], marks: Partial<Omit<Answers, 'values'>> = {}) {
  const score = assess(aQuestionnaire([indicator]), answered(values, marks), { asOf }).indicators.get(indicator.id)
  if (score === undefined) throw new Error('the indicator was not scored')
  return score
}

describe('the state of an indicator', () => {
  test.each([
    { name: 'nothing said', values: {}, marks: {}, state: 'unanswered', range: { least: 0, greatest: 2 } },
    { name: 'one of two', values: { contacted: 3 }, marks: {}, state: 'partly', range: { least: 0, greatest: 2 } },
    {
      name: 'one of two, the other not known',
      values: { contacted: 3 },
      marks: { unknown: { committed: '' } },
      state: 'unknown',
      range: { least: 0, greatest: 2 },
    },
    {
      name: 'one of two not known, the other open',
      values: {},
      marks: { unknown: { committed: 'ask Ana' } },
      state: 'partly',
      range: { least: 0, greatest: 2 },
    },
    {
      name: 'both answered',
      values: { contacted: 3, committed: 4 },
      marks: {},
      state: 'answered',
      range: { least: 2, greatest: 2 },
    },
    {
      name: 'marked, though answered',
      values: { contacted: 3, committed: 4 },
      marks: { notApplicable: { contact: '' } },
      state: 'not-applicable',
      range: null,
    },
    {
      name: 'denominator 0',
      values: { contacted: 3, committed: 0 },
      marks: {},
      state: 'not-applicable',
      range: null,
    },
  ] as const)('with $name is $state', ({ values, marks, state, range }) => {
    expect(scoreOf(contact, values, marks)).toMatchObject({ state, range })
  })

  test('does not heed a mark that the pack does not offer', () => {
    const always = { ...contact, mayNotApply: false }

    expect(scoreOf(always, {}, { notApplicable: { contact: '' } }).state).toBe('unanswered')
  })

  test('counts an answer before a mark at the same question', () => {
    const marks = { unknown: { committed: '', contacted: '' } }

    expect(scoreOf(contact, { contacted: 3, committed: 4 }, marks).state).toBe('answered')
  })

  test('has no points, band or measure until it is answered', () => {
    expect(scoreOf(contact, { contacted: 3 })).toMatchObject({ measure: null, points: null, band: null, next: null })
  })

  test('stays open while an answer cannot be read as its question asks', () => {
    expect(scoreOf(contact, { contacted: 'many', committed: 4 })).toMatchObject({ state: 'partly', points: null })
  })
})

describe('points', () => {
  test.each([
    { contacted: 1, committed: 41, points: 0 },
    { contacted: 20, committed: 41, points: 0 },
    { contacted: 21, committed: 41, points: 1 },
    { contacted: 20, committed: 40, points: 1 },
    { contacted: 30, committed: 40, points: 2 },
    { contacted: 50, committed: 40, points: 2 },
  ])('$contacted of $committed give $points', ({ contacted: n, committed: of, points }) => {
    expect(scoreOf(contact, { contacted: n, committed: of })).toMatchObject({
      points,
      band: points,
      measure: n / of,
      greatest: 2,
    })
  })

  test.each([
    { gone: 0, points: 2 },
    { gone: 2, points: 2 },
    { gone: 3, points: 1 },
    { gone: 5, points: 1 },
    { gone: 6, points: 0 },
  ])('of falling bands up to 5 and up to 2: $gone gives $points', ({ gone, points }) => {
    const leaving = anIndicator({
      questions: [aCount('gone')],
      measure: { value: 'gone' },
      direction: 'falling',
      bands: bandsAt(5, 2),
    })

    expect(scoreOf(leaving, { gone })).toMatchObject({ points })
  })

  test('above a band with a further condition come only when it holds', () => {
    const written: Condition = { id: 'written', question: 'minutes', is: true, basis: 'assumed' }
    const roles = anIndicator({
      questions: [aCount('roles'), aYesNo('minutes')],
      measure: { value: 'roles' },
      bands: bandsAt(3, 5).map((band, index) => (index === 2 ? { ...band, and: [written] } : band)),
    })

    expect(scoreOf(roles, { roles: 6, minutes: true }).points).toBe(2)
    expect(scoreOf(roles, { roles: 6, minutes: false }).points).toBe(1)
    expect(scoreOf(roles, { roles: 6, minutes: false }).next).toMatchObject({ band: 2, limit: 5, missing: ['written'] })
    expect(scoreOf(roles, { roles: 6 })).toMatchObject({ state: 'partly', range: { least: 1, greatest: 2 } })
    expect(scoreOf(roles, { roles: 2 })).toMatchObject({ state: 'partly', range: { least: 0, greatest: 0 } })
  })
})

describe('a floor that holds', () => {
  test('gives the lowest band whatever else is open', () => {
    expect(scoreOf(contact, { contacted: 0 })).toMatchObject({
      state: 'partly',
      points: 0,
      band: 0,
      measure: null,
      range: { least: 0, greatest: 0 },
    })
  })

  test('goes before a denominator of 0', () => {
    expect(scoreOf(contact, { contacted: 0, committed: 0 })).toMatchObject({
      state: 'answered',
      points: 0,
      measure: null,
    })
  })

  test('and one that may still hold keeps an indicator with a denominator of 0 open', () => {
    expect(scoreOf(contact, { committed: 0 })).toMatchObject({
      state: 'partly',
      points: null,
      range: { least: 0, greatest: 2 },
    })
  })
})

describe('an indicator whose questions hang on a condition', () => {
  const hasPlan: Condition = { id: 'plan-there', question: 'plan', is: true, basis: 'assumed' }
  const planned = anIndicator({
    id: 'goals',
    questions: [aYesNo('plan'), aCount('goals', { when: hasPlan })],
    measure: { value: 'goals' },
    bands: bandsAt(3, 5),
    floor: [{ id: 'no-plan', question: 'plan', is: false, basis: 'assumed' }],
  })

  test.each([
    { values: {}, marks: {}, state: 'unanswered', points: null },
    { values: { goals: 4 }, marks: {}, state: 'unanswered', points: null },
    { values: { plan: false }, marks: {}, state: 'answered', points: 0 },
    { values: { plan: false, goals: 9 }, marks: {}, state: 'answered', points: 0 },
    { values: { plan: true }, marks: {}, state: 'partly', points: null },
    { values: { plan: true, goals: 4 }, marks: {}, state: 'answered', points: 1 },
    { values: {}, marks: { unknown: { plan: '' } }, state: 'unknown', points: null },
  ] as const)('with $values and $marks is $state', ({ values, marks, state, points }) => {
    expect(scoreOf(planned, values, marks)).toMatchObject({ state, points })
  })

  const helped = anIndicator({
    id: 'help',
    questions: [aCount('theme')],
    measure: { value: 'theme' },
    bands: bandsAt(1),
    when: { id: 'not-listed', question: 'listed', is: false, basis: 'assumed' },
  })

  test.each([
    { values: { listed: true, theme: 1 }, state: 'not-applicable', range: null },
    { values: { listed: false, theme: 1 }, state: 'answered', range: { least: 1, greatest: 1 } },
    { values: { listed: false }, state: 'unanswered', range: { least: 0, greatest: 1 } },
    { values: { theme: 1 }, state: 'partly', range: { least: 0, greatest: 1 } },
  ])('or that does itself, with $values is $state', ({ values, state, range }) => {
    const questionnaire = aQuestionnaire([helped], [aYesNo('listed')])
    const score = assess(questionnaire, answered(values), { asOf }).indicators.get('help')

    expect(score).toMatchObject({ state, range })
  })

  test('is not applicable when none of them is asked', () => {
    const only = anIndicator({
      id: 'only',
      questions: [aCount('goals', { when: hasPlan })],
      measure: { value: 'goals' },
    })
    const questionnaire = aQuestionnaire([only], [aYesNo('plan')])
    const score = assess(questionnaire, answered({ plan: false, goals: 3 }), { asOf }).indicators.get('only')

    expect(score?.state).toBe('not-applicable')
    expect(score?.trace().notApplicable).toBe('nothing-asked')
  })
})

describe('the range of points', () => {
  const founded = anIndicator({
    questions: [aDate('founded'), aDate('reviewed')],
    measure: { sum: [{ yearsSince: 'founded' }] },
    bands: bandsAt(3, 10),
  })
  const both = anIndicator({
    questions: [aCount('firms'), aCount('others')],
    measure: { sum: ['firms', 'others'] },
    bands: bandsAt(15, 40),
  })

  test('narrows with what is known', () => {
    expect(scoreOf(both, { firms: 20 }).range).toEqual({ least: 1, greatest: 2 })
    expect(scoreOf(both, { firms: 40 }).range).toEqual({ least: 2, greatest: 2 })
    expect(scoreOf(founded, {}).range).toEqual({ least: 0, greatest: 2 })
  })

  test('is no score: without all answers there are no points', () => {
    expect(scoreOf(both, { firms: 40 }).points).toBeNull()
  })
})

describe('the next band', () => {
  test('tells the numerator that reaches it: 29 of 41 needs 31', () => {
    expect(scoreOf(contact, { contacted: 29, committed: 41 }).next).toEqual({
      band: 2,
      limit: 0.75,
      numerator: 31,
      denominator: 41,
      missing: [],
    })
  })

  test('of a plain number is its limit', () => {
    const size = anIndicator({ questions: [committed], measure: { value: 'committed' }, bands: bandsAt(15, 40) })

    expect(scoreOf(size, { committed: 14 }).next).toMatchObject({ band: 1, limit: 15, numerator: undefined })
    expect(scoreOf(size, { committed: 40 }).next).toBeNull()
  })
})

test('a position is measured and has no points', () => {
  const position = anIndicator({
    id: 'near',
    questions: [contacted, committed],
    measure: { ratio: ['contacted', 'committed'] },
    position: true,
  })

  expect(scoreOf(position, { contacted: 1, committed: 4 })).toMatchObject({
    state: 'answered',
    measure: 0.25,
    points: null,
    greatest: null,
    range: null,
  })
})

test('further measures are told as far as they are known', () => {
  const posts = anIndicator({
    questions: [contacted],
    measure: { value: 'contacted' },
    measures: [
      { id: 'share', unit: undefined, measure: { ratio: ['contacted', 'committed'] } },
      { id: 'twice', unit: undefined, measure: { sum: ['contacted', 'contacted'] } },
    ],
  })
  const score = assess(aQuestionnaire([posts], [committed]), answered({ contacted: 4 }), { asOf }).indicators

  expect(score.get('indicator')?.measures).toEqual({ share: null, twice: 8 })
})

describe('the share', () => {
  const size = anIndicator({
    id: 'size',
    dimension: 'structure',
    questions: [committed],
    measure: { value: 'committed' },
    bands: bandsAt(15, 40),
  })
  const load = anIndicator({ ...size, id: 'load', bands: [], computed: true })
  const near = anIndicator({ ...contact, id: 'near', bands: [], floor: [], position: true, mayNotApply: false })
  const questionnaire = aQuestionnaire([contact, size, load, near])
  const assessed = (values: Answers['values'], marks = {}) => assess(questionnaire, answered(values, marks), { asOf })

  test('is the points of the possible ones when nothing is open', () => {
    const { share, runsOver } = assessed({ contacted: 30, committed: 30 })

    expect(share).toEqual({ value: 3 / 4, least: 3 / 4, greatest: 3 / 4 })
    expect(runsOver).toBe(2)
  })

  test('is a range while something is open', () => {
    expect(assessed({ committed: 30 }).share).toEqual({ value: null, least: 1 / 4, greatest: 3 / 4 })
  })

  test('leaves out what does not apply, above and below the line', () => {
    const { share, runsOver } = assessed({ contacted: 3, committed: 30 }, { notApplicable: { contact: '' } })

    expect(share).toEqual({ value: 1 / 2, least: 1 / 2, greatest: 1 / 2 })
    expect(runsOver).toBe(1)
  })

  test('is nothing where nothing applies', () => {
    const { share } = assess(aQuestionnaire([contact]), answered({}, { notApplicable: { contact: '' } }), { asOf })

    expect(share).toEqual({ value: null, least: null, greatest: null })
  })

  test('has no value while points are missing, even where they can only be the best', () => {
    const sum = anIndicator({
      questions: [contacted, committed],
      measure: { sum: ['contacted', 'committed'] },
      bands: bandsAt(5),
    })
    const { share } = assess(aQuestionnaire([sum]), answered({ contacted: 5 }), { asOf })

    expect(share).toEqual({ value: null, least: 1, greatest: 1 })
  })

  test('counts as asked what asks: positions too, computed and inapplicable ones not', () => {
    expect(assessed({ committed: 30 })).toMatchObject({ asked: 3, answered: 1 })
    expect(assessed({ committed: 30 }, { notApplicable: { contact: '' } })).toMatchObject({ asked: 2, answered: 1 })
  })

  test('stands for each dimension too', () => {
    const [cooperation, structure] = assessed({ committed: 30 }).dimensions

    expect(cooperation).toMatchObject({ id: 'dimension', points: { least: 0, greatest: 2, possible: 2 }, asked: 2 })
    expect(structure).toEqual({
      id: 'structure',
      share: { value: 1 / 2, least: 1 / 2, greatest: 1 / 2 },
      points: { least: 1, greatest: 1, possible: 2 },
      asked: 1,
      answered: 1,
    })
  })
})

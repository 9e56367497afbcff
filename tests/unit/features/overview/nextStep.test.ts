import { describe, expect, test } from 'vitest'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import type { Requirement } from '#engine/questionnaire/labelScheme.ts'
import { assess } from '#engine/scoring/assess.ts'
import { minutesFor, stepsOf, type Step } from '#features/overview/nextStep.ts'
import { anIndicator, aQuestionnaire } from '#tests/builders/anIndicator.ts'
import { answered } from '#tests/builders/answers.ts'
import { aCount } from '#tests/builders/aQuestion.ts'
import {
  anAssessment,
  anEvent,
  aRequirement,
  bakers,
  judgedLabel,
  type Told,
} from '#tests/unit/engine/labels/builders.ts'

const asked: Requirement = { ...aRequirement('enough', bakers), answeredAt: 'bakers' }
const held = aRequirement('held', { kind: 'held', label: 'dough' }, { by: 'act' })
const list = aRequirement('list', { kind: 'list' }, { by: 'act' })
const areas = aRequirement('areas', { kind: 'areas', count: 3, what: 'named' }, { by: 'act' })
const talk = aRequirement('talk', { kind: 'event', event: 'interview', label: 'crust' }, { by: 'awarding-body' })
const share = aRequirement('share', { kind: 'share', of: 'quality', from: 0.8 })

const topic = (id: string, dimension: string, computed = false) =>
  anIndicator({ id, dimension, questions: [aCount(id)], computed })
const questionnaire = aQuestionnaire([
  topic('flour', 'store'),
  topic('salt', 'store'),
  topic('oven', 'house'),
  topic('door', 'house'),
  topic('load', 'house', true),
  topic('van', 'road'),
  topic('map', 'road'),
  topic('horn', 'road'),
])

function steps(
  requirements: readonly Requirement[] | undefined,
  told: Told,
  answers: Answers,
  saved = true,
  today = '2026-11-30',
): readonly Step[] {
  const aim = { questionnaires: ['quality'] } as const
  const verdict: LabelVerdict | undefined = requirements && judgedLabel(requirements, told)
  const assessments = new Map([['quality', assess(questionnaire, answers, { asOf: '2026-10-31' })]])
  const { history = [] } = told
  const questionnaires = new Map([['quality', questionnaire]])
  return stepsOf({ aim, verdict, questionnaires, assessments, history, today, saved })
}

function name(step: Step): string {
  switch (step.kind) {
    case 'answer':
    case 'mend':
    case 'list':
    case 'areas':
      return `${step.kind} ${step.verdict.id}`
    case 'date':
      return `date ${step.verdict.id} at ${step.at}`
    case 'prepare':
      return `prepare ${step.dimension}: ${step.open.map(({ id }) => id).join(' ')}`
    case 'booked':
    case 'confirm':
      return `${step.kind} ${step.event.event} ${step.event.date}`
    case 'gain':
    case 'save':
    case 'compare':
    case 'booklet':
      return step.kind
  }
}

const everything = answered({ flour: 1, salt: 1, oven: 1, door: 1, van: 1, map: 1, horn: 1 })

describe('what to do next', () => {
  test('begins with an open condition, then the label it builds on, then the theme with most open', () => {
    expect(steps([talk, held, asked], {}, answered({})).map(name)).toEqual([
      'answer enough',
      'date held at dough',
      'prepare road: van map horn',
      'prepare store: flour salt',
      'prepare house: oven door',
      'date talk at crust',
      'booklet',
    ])
  })

  test('puts a condition that is not met before preparation', () => {
    expect(steps([asked], { values: { bakers: 12 } }, answered({})).map(name)[0]).toBe('mend enough')
  })

  test('counts what is marked unknown as answered, and asks nothing that is computed', () => {
    const answers = answered({ oven: 1, door: 1 }, { unknown: { van: '', map: '', horn: '' } })

    expect(steps([asked], { values: { bakers: 15 } }, answers).map(name)).toEqual([
      'prepare store: flour salt',
      'booklet',
    ])
  })

  test('asks for lists and areas first, which stand in the way, then comes what is booked, then a date to enter', () => {
    const audit = aRequirement('audit', { kind: 'event', event: 'audit', label: 'crust' }, { by: 'awarding-body' })
    const told = { values: { bakers: 15 }, history: [anEvent('interview', '2027-01-14')], areas: [] }

    expect(steps([asked, audit, talk, list, areas], told, everything).map(name)).toEqual([
      'list list',
      'areas areas',
      'booked interview 2027-01-14',
      'date audit at crust',
      'booklet',
    ])
  })

  test('leaves out a list that is entered', () => {
    const told = { values: { bakers: 15 }, enteredLists: new Map([['list', []]]) }

    expect(steps([asked, list], told, everything).map(name)).toEqual(['booklet'])
  })

  test('begins with the word that a planned day waits for once it has passed, and asks for no other date then', () => {
    const told = { values: {}, history: [anEvent('interview', '2027-01-14', { planned: true })] }

    expect(steps([asked, talk], told, everything, true, '2027-01-20').map(name)).toEqual([
      'confirm interview 2027-01-14',
      'answer enough',
      'booklet',
    ])
  })

  test('points at what is to be gained when all is answered and the line is not reached', () => {
    const told = { assessments: anAssessment({ share: [0.5, 0.5] }) }

    expect(steps([share], told, everything).map(name)).toEqual(['gain', 'booklet'])
  })

  test('asks for a copy before the end, until there is one', () => {
    expect(steps([asked], { values: { bakers: 15 } }, everything, false).map(name)).toEqual(['save', 'booklet'])
  })

  test('ends beside others when no label is wanted', () => {
    expect(steps(undefined, {}, everything).map(name)).toEqual(['compare'])
  })
})

test.each([
  { questions: 1, minutes: 5 },
  { questions: 7, minutes: 5 },
  { questions: 8, minutes: 10 },
  { questions: 85, minutes: 60 },
])('$questions questions take about $minutes minutes', ({ questions, minutes }) => {
  const many = Array.from({ length: questions }, (_, at) => aCount(`q${at}`))

  expect(minutesFor([anIndicator({ questions: many }), anIndicator({ questions: many })])).toBe(minutes)
})

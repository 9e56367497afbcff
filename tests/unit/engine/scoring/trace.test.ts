import { describe, expect, test } from 'vitest'
import { assess } from '#engine/scoring/assess.ts'
import type { Trace } from '#engine/scoring/assessment.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import { aChecklist, aCount, aDate, aYesNo } from '#tests/builders/aQuestion.ts'
import { anIndicator, aQuestionnaire, bandsAt } from '#tests/builders/anIndicator.ts'
import { answered } from '#tests/builders/answers.ts'

const roles = anIndicator({
  id: 'roles',
  questions: [aCount('firms'), aCount('public'), aCount('seats'), aYesNo('minutes'), aYesNo('board')],
  measure: { ratio: [{ sum: ['firms', 'public'] }, 'seats'] },
  unit: 'percent',
  bands: bandsAt(0.5, 0.75).map((band, index) =>
    index === 2 ? { ...band, and: [{ id: 'written', question: 'minutes', is: true, basis: 'derived' }] } : band,
  ),
  floor: [{ id: 'no-board', question: 'board', is: false, basis: 'assumed' }],
  mayNotApply: true,
})

function traceOf(values: Answers['values'], marks: Partial<Omit<Answers, 'values'>> = {}): Trace | undefined {
  return assess(aQuestionnaire([roles]), answered(values, marks), { asOf: '2026-10-31' })
    .indicators.get('roles')
    ?.trace()
}

describe('the trace of a score', () => {
  test('has each figure below its facts, then the facts of conditions', () => {
    expect(traceOf({ firms: 3, public: 1, seats: 8, minutes: true, board: true })?.rows).toEqual([
      { kind: 'fact', question: 'firms', value: 3, mark: null },
      { kind: 'fact', question: 'public', value: 1, mark: null },
      { kind: 'measure', value: 4, unit: undefined, isRatio: false },
      { kind: 'fact', question: 'seats', value: 8, mark: null },
      { kind: 'measure', value: 0.5, unit: 'percent', isRatio: true },
      { kind: 'fact', question: 'minutes', value: true, mark: null },
      { kind: 'fact', question: 'board', value: true, mark: null },
    ])
  })

  test('says what is known of each condition, with its basis', () => {
    expect(traceOf({ board: true })?.conditions).toEqual([
      { id: 'no-board', role: 'floor', band: undefined, holds: false, basis: 'assumed' },
      { id: 'written', role: 'band', band: 2, holds: null, basis: 'derived' },
    ])
  })

  test('tells open from not known', () => {
    const rows = traceOf({ firms: 3 }, { unknown: { public: 'ask Ana' } })?.rows ?? []

    expect(rows[1]).toEqual({ kind: 'fact', question: 'public', value: null, mark: 'unknown' })
    expect(rows[2]).toEqual({ kind: 'measure', value: null, unit: undefined, isRatio: false })
    expect(rows[3]).toEqual({ kind: 'fact', question: 'seats', value: null, mark: 'open' })
  })

  test('says of which day to come no time can be counted: no points yet, and all of them still possible', () => {
    const survey = anIndicator({
      id: 'survey',
      questions: [aDate('held-on')],
      measure: { monthsSince: 'held-on' },
      direction: 'falling',
      bands: bandsAt(24, 12),
    })
    const score = assess(aQuestionnaire([survey]), answered({ 'held-on': '2027-09-30' }), {
      asOf: '2026-10-31',
    }).indicators.get('survey')

    expect(score).toMatchObject({ state: 'partly', measure: null, points: null, range: { least: 0, greatest: 2 } })
    expect(score?.trace().rows[0]).toEqual({
      kind: 'fact',
      question: 'held-on',
      value: '2027-09-30',
      mark: 'to-come',
    })
  })

  test('says when a floor decided, and why something does not apply', () => {
    expect(traceOf({ board: false })).toMatchObject({ floored: true, notApplicable: undefined })
    expect(traceOf({}, { notApplicable: { roles: '' } })?.notApplicable).toBe('marked')
    expect(traceOf({ seats: 0, board: true })?.notApplicable).toBe('zero-denominator')
  })

  test('shows a question that is not asked as such, not its old answer', () => {
    const topic = anIndicator({
      id: 'topic',
      questions: [
        aYesNo('plan'),
        aChecklist('papers', ['a', 'b'], { when: { id: 'w', question: 'plan', is: true, basis: 'assumed' } }),
      ],
    })
    const { indicators } = assess(aQuestionnaire([topic]), answered({ plan: false, papers: ['a'] }), {
      asOf: '2026-10-31',
    })

    expect(indicators.get('topic')?.trace().rows).toEqual([
      { kind: 'fact', question: 'plan', value: false, mark: null },
      { kind: 'fact', question: 'papers', value: null, mark: 'not-asked' },
    ])
  })
})

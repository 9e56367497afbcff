import { describe, expect, test } from 'vitest'
import { assess } from '#engine/scoring/assess.ts'
import { coverageOf } from '#engine/scoring/coverage.ts'
import { anIndicator, aQuestionnaire } from '#tests/builders/anIndicator.ts'
import { answered } from '#tests/builders/answers.ts'
import { aPaper } from '#tests/builders/aPaper.ts'
import { aCount } from '#tests/builders/aQuestion.ts'

const indicators = ['bread', 'ovens', 'guild', 'load', 'vans'].map(id =>
  anIndicator({ id, questions: [aCount(id)], computed: id === 'load', mayNotApply: id === 'vans' }),
)
const questionnaire = aQuestionnaire(indicators)
const assessment = assess(
  questionnaire,
  answered({ bread: 3, ovens: 2, load: 1 }, { notApplicable: { vans: 'no vans' } }),
  { asOf: '2026-10-31' },
)

describe('the answers of a questionnaire', () => {
  test('are documented with a paper, claimed without one, open while not answered', () => {
    const coverage = coverageOf(questionnaire, assessment, [aPaper({ indicator: 'bread' })])

    expect([...coverage.states]).toEqual([
      ['bread', 'documented'],
      ['ovens', 'claimed'],
      ['guild', 'open'],
    ])
    expect(coverage).toMatchObject({ answered: 2, claimed: 1, documented: 1 })
  })

  test('are documented together by one paper for several', () => {
    const paper = aPaper({ indicator: 'guild', alsoFor: ['bread', 'ovens'] })

    expect(coverageOf(questionnaire, assessment, [paper])).toMatchObject({ answered: 2, claimed: 0, documented: 2 })
  })

  test('that are not given are not made by a paper', () => {
    const coverage = coverageOf(questionnaire, assessment, [aPaper({ indicator: 'guild' })])

    expect(coverage.states.get('guild')).toBe('open')
  })
})

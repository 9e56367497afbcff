import { describe, expect, test } from 'vitest'
import { mostToGain, strongest } from '#features/results/ranking.ts'
import { assess } from '#engine/scoring/assess.ts'
import { aCount } from '#tests/builders/aQuestion.ts'
import { anIndicator, aQuestionnaire, bandsAt } from '#tests/builders/anIndicator.ts'
import { answered } from '#tests/builders/answers.ts'

const rising = (id: string) => {
  const question = aCount(`${id}.count`)
  return anIndicator({ id, questions: [question], measure: { value: question.id }, bands: bandsAt(10, 20) })
}
const indicators = ['far-above', 'just-strong', 'near', 'far', 'weak', 'open'].map(rising)
const questionnaire = aQuestionnaire(indicators)
const answers = answered({
  'far-above.count': 60, // three times its limit of 20
  'just-strong.count': 20,
  'near.count': 19, // one short of 20
  'far.count': 10, // ten short of 20
  'weak.count': 9, // one short of 10, but no point yet
})
const assessment = assess(questionnaire, answers, { asOf: '2026-10-31' })
const names = (ranked: readonly { indicator: { id: string } }[]) => ranked.map(({ indicator }) => indicator.id)

describe('the strongest', () => {
  test('are in their highest band, furthest beyond its limit first', () => {
    expect(names(strongest(indicators, assessment, 5))).toEqual(['far-above', 'just-strong'])
  })

  test('are no more than asked for', () => {
    expect(names(strongest(indicators, assessment, 1))).toEqual(['far-above'])
  })
})

test('most to gain: fewest points first, then the nearest to the next band; what is open is not ranked', () => {
  expect(names(mostToGain(indicators, assessment, 5))).toEqual(['weak', 'near', 'far'])
})

test('an indicator that improves by falling is strong below its limit', () => {
  const question = aCount('left')
  const [lowest, fair, strong] = bandsAt(15, 5)
  const falling = anIndicator({
    id: 'leaving',
    questions: [question],
    measure: { value: 'left' },
    direction: 'falling',
    bands: [lowest, fair, strong].filter(band => band !== undefined),
  })
  const scored = assess(aQuestionnaire([falling]), answered({ left: 2 }), { asOf: '2026-10-31' })

  // 3 below a limit of 5: 0.6 of the limit.
  expect(strongest([falling], scored, 5)[0]?.distance).toBeCloseTo(0.6)
})

import { expect, test } from 'vitest'
import { arithmeticOf } from '#features/results/arithmetic.ts'
import { sharesChart } from '#features/results/sharesChart.ts'
import { assess } from '#engine/scoring/assess.ts'
import { aCount } from '#tests/builders/aQuestion.ts'
import { anIndicator, aQuestionnaire, bandsAt } from '#tests/builders/anIndicator.ts'
import { answered } from '#tests/builders/answers.ts'

const scored = (id: string, rest = {}) => {
  const question = aCount(`${id}.count`)
  return anIndicator({ id, questions: [question], measure: { value: question.id }, bands: bandsAt(10, 20), ...rest })
}
const indicators = [
  scored('strong'),
  scored('open'),
  scored('left-out', { mayNotApply: true }),
  scored('place', { bands: [], position: true }),
]
const answers = answered({ 'strong.count': 30, 'place.count': 4 }, { notApplicable: { 'left-out': 'too young' } })
const assessment = assess(aQuestionnaire(indicators), answers, { asOf: '2026-10-31' })

test('the sum behind a share counts what is open from nothing to all, and leaves out what does not apply', () => {
  const sum = arithmeticOf(indicators, assessment)

  // strong: 2 of 2, open: 0 to 2 of 2
  expect(sum).toMatchObject({ least: 2, greatest: 4, possible: 4 })
  expect(sum.notApplicable.map(({ id }) => id)).toEqual(['left-out'])
  expect(sum.positions.map(({ id }) => id)).toEqual(['place'])
})

test('the sum gives the share that the assessment shows', () => {
  const { least, greatest, possible } = arithmeticOf(indicators, assessment)

  expect(least / possible).toBe(assessment.share.least)
  expect(greatest / possible).toBe(assessment.share.greatest)
})

test('the chart has no point for a dimension without an answer, and never a zero in its place', () => {
  const untouched = assess(aQuestionnaire(indicators), answered({}), { asOf: '2026-10-31' })
  const words = { dimension: (id: string) => id, dimensionTitle: 'D', reached: 'R', possible: 'P', caption: '' }

  expect(sharesChart(untouched, words).series.map(({ values }) => values)).toEqual([[null], [1]])
  expect(sharesChart(assessment, words).series.map(({ values }) => values)).toEqual([[0.5], [1]])
})

import { expect, test } from 'vitest'
import { isMarkedUnknown, keptAnswer } from '#engine/measures/keptAnswer.ts'
import { aCount } from '#tests/builders/aQuestion.ts'
import { answered } from '#tests/builders/answers.ts'

const renamed = aCount('members.committed', { formerly: ['members'] })

test.each([0, false, [], ''])('%j is an answer', value => {
  expect(keptAnswer(renamed, answered({ 'members.committed': value }))).toEqual(value)
})

test('nothing is no answer', () => {
  expect(keptAnswer(renamed, answered({ somebody: 3 }))).toBeUndefined()
})

test('a mark without a reason, or under a former id, is a mark', () => {
  expect(isMarkedUnknown(renamed, answered({}, { unknown: { 'members.committed': '' } }))).toBe(true)
  expect(isMarkedUnknown(renamed, answered({}, { unknown: { members: 'ask Ana' } }))).toBe(true)
  expect(isMarkedUnknown(renamed, answered({}, { unknown: { other: '' } }))).toBe(false)
})

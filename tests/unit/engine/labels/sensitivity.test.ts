import { expect, test } from 'vitest'
import { sensitivity } from '#engine/labels/sensitivity.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import { aPack } from '#tests/builders/aPack.ts'
import { answered } from '#tests/builders/answers.ts'

const shares = (contacted: number) => {
  const answers = answered({ 'members.committed': 100, 'members.contacted': contacted })
  const found = sensitivity(linkPack(aPack()), 'quality', answers, '2026-10-31')
  return found && [found.stricter.value, found.asIs.value, found.milder.value]
}

test('assumed limits move by a tenth, published ones stay', () => {
  // One point from 0.5 (assumed), two from 0.75 (published).
  expect(shares(52)).toEqual([0, 0.5, 0.5]) // 0.55 is not reached
  expect(shares(46)).toEqual([0, 0, 0.5]) // 0.45 is
  expect(shares(76)).toEqual([1, 1, 1])
})

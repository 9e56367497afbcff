import { describe, expect, test } from 'vitest'
import { sensitivity } from '#engine/labels/sensitivity.ts'
import { stepped } from '#engine/labels/stepped.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { Band, Indicator } from '#engine/questionnaire/questionnaire.ts'
import { aPack } from '#tests/builders/aPack.ts'
import { answered } from '#tests/builders/answers.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'

const input = (contacted: number) => ({
  bank: linkPack(aPack()).bank,
  answers: answered({ 'members.committed': 100, 'members.contacted': contacted }),
  asOf: '2026-10-31',
  history: [],
  areas: [],
  evidence: [],
  enteredLists: new Map(),
})

const shares = (contacted: number) => {
  const found = sensitivity(linkPack(aPack()), input(contacted), '2026-11-28')
  return [found.stricter, found.asIs, found.milder].map(({ assessments }) => assessments.get('quality')?.share.value)
}

test('assumed limits of shares move by a tenth, published ones stay', () => {
  // One point from 0.5 (assumed), two from 0.75 (published).
  expect(shares(52)).toEqual([0, 0.5, 0.5]) // 0.55 is not reached
  expect(shares(46)).toEqual([0, 0, 0.5]) // 0.45 is
  expect(shares(76)).toEqual([1, 1, 1])
})

describe('a step of the limits of the labels', () => {
  const limitsOf = (id: string, by = pack): readonly (number | undefined)[] =>
    (indicatorIn(id, by)?.bands ?? []).slice(1).map(({ limit }: Band) => limit)
  function indicatorIn(id: string, { questionnaires } = pack): Indicator | undefined {
    return questionnaires.get('quality')?.indicators.find(each => each.id === id)
  }
  const both = (id: string) => [limitsOf(id, stepped(pack, 'stricter')), limitsOf(id, stepped(pack, 'milder'))]

  test('is a whole one where whole things are counted', () => {
    expect(limitsOf('services')).toEqual([3, 6])
    expect(both('services')).toEqual([
      [4, 7],
      [2, 5],
    ])
    // 15 is published.
    expect(both('committed-participants')).toEqual([
      [15, 44],
      [15, 36],
    ])
    // Months that have passed: fewer are stricter.
    expect(both('review')).toEqual([
      [32, 11],
      [40, 13],
    ])
  })

  test('stays within what can be answered', () => {
    // Six tasks are all there are, and a limit of no group would be met by all.
    expect(both('team-qualification')[0]).toEqual([5, 6])
    expect(both('working-groups')[1]).toEqual([1, 2])
  })

  test('moves side conditions with the limits', () => {
    const response = (strictness: 'stricter' | 'milder') =>
      indicatorIn('satisfaction', stepped(pack, strictness))
        ?.bands.at(-1)
        ?.and.find(({ id }) => id === 'response')
    expect(response('stricter')).toMatchObject({ from: expect.closeTo(0.33, 6) as number })
    expect(response('milder')).toMatchObject({ from: expect.closeTo(0.27, 6) as number })
  })
})

import { describe, expect, test } from 'vitest'
import { aRequirement, anAssessment, judgedAlone } from './builders.ts'

describe('a share of the points, 80 % needed', () => {
  const share = aRequirement('share', { kind: 'share', of: 'quality', from: 0.8 })

  test.each([
    { range: [0.8, 0.8], state: 'met', found: 0.8, because: '4 of 5 points are exactly 80 %' },
    { range: [0.79, 0.79], state: 'not-met', found: 0.79, because: 'just short' },
    { range: [0.82, 0.95], state: 'met', found: 0.82, because: 'whatever the open answers turn out to be' },
    { range: [0.3, 0.75], state: 'not-met', found: 0.75, because: 'out of reach even at best' },
    { range: [0.3, 0.9], state: 'not-yet-known', found: null, because: 'the open answers decide' },
    { range: [null, null], state: 'not-yet-known', found: null, because: 'nothing applies' },
  ] as const)('$range is $state: $because', ({ range, state, found }) => {
    expect(judgedAlone(share, { assessments: anAssessment({ share: range }) })).toMatchObject({
      state,
      needed: 0.8,
      found,
    })
  })

  test('is not yet known without an assessment', () => {
    expect(judgedAlone(share).state).toBe('not-yet-known')
  })

  test('of one dimension reads that dimension', () => {
    const ofCrumb = aRequirement('share', { kind: 'share', of: 'quality', dimension: 'crumb', from: 0.5 })
    const assessments = anAssessment({ share: [0.1, 0.1], crumb: [0.5, 0.5] })

    expect(judgedAlone(ofCrumb, { assessments })).toMatchObject({ state: 'met', found: 0.5 })
  })
})

describe('an indicator at a band or better', () => {
  const crisp = aRequirement('crisp', { kind: 'band', indicator: 'crispness', points: 1 })

  test.each([
    { crispness: { least: 1, greatest: 1 }, state: 'met', found: 1 },
    { crispness: { least: 2, greatest: 2 }, state: 'met', found: 2 },
    { crispness: { least: 0, greatest: 0 }, state: 'not-met', found: 0 },
    { crispness: { least: 0, greatest: 2 }, state: 'not-yet-known', found: null },
    { crispness: { least: 1, greatest: 2 }, state: 'met', found: 1 },
    { crispness: null, state: 'not-yet-known', found: null },
  ] as const)('$crispness is $state', ({ crispness, state, found }) => {
    expect(judgedAlone(crisp, { assessments: anAssessment({ crispness }) })).toMatchObject({ state, needed: 1, found })
  })

  test('is not yet known where the indicator is in no assessment', () => {
    expect(judgedAlone(crisp).state).toBe('not-yet-known')
  })
})

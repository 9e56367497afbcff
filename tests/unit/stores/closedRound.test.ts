import { expect, test } from 'vitest'
import type { Assessment } from '#engine/scoring/assessment.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import { recordedAnswers, recordedAssessment, recordedVerdict } from '#stores/closedRound.ts'

const closing = {
  id: 'c1',
  round: 'round-1',
  at: '2026-11-23T10:00:00.000Z',
  pack: { id: 'cluster-excellence', version: '1.0.0' },
  answers: { 'members.committed': 31, 'services.kinds': [], $unknown: { 'team.fte-paid': '' }, odd: { nested: 1 } },
  assessment: {
    quality: {
      share: { value: 0.5, least: 0.5, greatest: 0.5 },
      dimensions: { team: { value: null, least: 'none', greatest: 1 } },
      indicators: { qualification: { measure: 4, points: 1, band: 1, state: 'answered' } },
    },
  },
  verdicts: {},
  hash: '',
}

function score(id: string, figures: { readonly measure: number; readonly points: number; readonly band: number }) {
  const { points } = figures
  return { id, dimension: 'team', greatest: 2, range: { least: points, greatest: points }, ...figures }
}

const computed = {
  questionnaire: 'quality',
  share: { value: 0.6, least: 0.6, greatest: 0.6 },
  dimensions: [
    { id: 'team', share: { value: 1, least: 1, greatest: 1 }, points: { least: 3, greatest: 3, possible: 4 } },
  ],
  indicators: new Map([
    ['qualification', score('qualification', { measure: 6, points: 2, band: 2 })],
    ['learning', score('learning', { measure: 1, points: 1, band: 1 })],
  ]),
} as unknown as Assessment

test('the answers of a closed round are those of its record', () => {
  expect(recordedAnswers(closing)).toEqual({
    values: { 'members.committed': 31, 'services.kinds': [] },
    unknown: { 'team.fte-paid': '' },
    notApplicable: {},
  })
})

test('the scores are those of the record, save what the record does not say rightly', () => {
  const shown = recordedAssessment(computed, closing)

  expect(shown.share.value).toBe(0.5)
  expect(shown.dimensions[0]?.share.value).toBe(1)
  expect(shown.indicators.get('qualification')).toMatchObject({ measure: 4, points: 1, band: 1, greatest: 2 })
  expect(shown.dimensions[0]?.points).toEqual({ least: 2, greatest: 2, possible: 4 })
  expect(recordedAssessment(computed, { ...closing, assessment: {} })).toEqual(computed)
})

test('the verdict is that of the record, its requirements counted by what the record says of each', () => {
  const requirement = (id: string, state: string, by: string) => ({
    id,
    state,
    counted: true,
    needed: null,
    found: null,
    requirement: { id, by },
  })
  const verdict = {
    label: 'bronze',
    verdict: 'not-ready',
    requirements: [
      requirement('listing', 'not-met', 'answers'),
      requirement('committed', 'not-yet-known', 'answers'),
      requirement('interview', 'not-yet-known', 'awarding-body'),
    ],
    met: 0,
    known: 2,
    notYetKnown: 1,
  } as unknown as LabelVerdict
  const bronze = {
    verdict: 'ready',
    requirements: [
      { id: 'listing', state: 'met', needed: null, found: 'accepted' },
      { id: 'committed', state: 'met', needed: 15, found: 31 },
      { id: 'interview', state: 'met', needed: null, found: '2026-11-02' },
    ],
  }

  expect(recordedVerdict(verdict, { ...closing, verdicts: { bronze } })).toMatchObject({
    verdict: 'ready',
    requirements: [{ state: 'met' }, { state: 'met', needed: 15, found: 31 }, { state: 'met', found: '2026-11-02' }],
    met: 2,
    known: 2,
    notYetKnown: 0,
  })
  expect(recordedVerdict(verdict, { ...closing, verdicts: { bronze: { requirements: ['?'] } } })).toEqual(verdict)
})

import { expect, test } from 'vitest'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { recordedAnswers, recordedAssessment } from '#stores/closedRound.ts'

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

const computed = {
  questionnaire: 'quality',
  share: { value: 0.6, least: 0.6, greatest: 0.6 },
  dimensions: [{ id: 'team', share: { value: 1, least: 1, greatest: 1 } }],
  indicators: new Map([['qualification', { id: 'qualification', measure: 6, points: 2, band: 2, greatest: 2 }]]),
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
  expect(recordedAssessment(computed, { ...closing, assessment: {} })).toEqual(computed)
})

import { expect, test } from 'vitest'
import { againstToday } from '#features/rounds/againstToday.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'

const share = (value: number | null) => ({ value, least: value, greatest: value })

function quality(all: number, team: number, points: Readonly<Record<string, number>>): Assessment {
  return {
    questionnaire: 'quality',
    share: share(all),
    dimensions: [
      { id: 'team', share: share(team) },
      { id: 'strategy', share: share(1) },
    ],
    indicators: new Map(Object.entries(points).map(([id, each]) => [id, { id, points: each, band: each }])),
  } as unknown as Assessment
}
const topics = { questionnaire: 'benchmarking', share: share(null), dimensions: [], indicators: new Map() }
const verdict = (met: number) => ({ label: 'gold', verdict: 'not-ready', met, known: 4, notYetKnown: 0 })

function worth(assessment: Assessment, met: number): Parameters<typeof againstToday>[0] {
  return {
    assessments: new Map([
      ['quality', assessment],
      ['benchmarking', topics as unknown as Assessment],
    ]),
    verdicts: new Map([['gold', verdict(met) as unknown as LabelVerdict]]),
  }
}

test('a record beside today: what gives points, the labels, and only the indicators that differ', () => {
  const recorded = worth(quality(0.5, 0, { learning: 0, roles: 2, gone: 1 }), 3)
  const today = worth(quality(0.75, 0.5, { learning: 1, roles: 2, added: 1 }), 4)
  const { questionnaires, labels, changed } = againstToday(recorded, today)

  expect(questionnaires.map(({ id, isSame }) => [id, isSame])).toEqual([['quality', false]])
  expect(questionnaires[0]?.dimensions.map(({ id, isSame }) => [id, isSame])).toEqual([
    ['team', false],
    ['strategy', true],
  ])
  expect(labels).toMatchObject([{ id: 'gold', recorded: { met: 3 }, today: { met: 4 }, isSame: false }])
  expect(changed).toMatchObject([{ id: 'learning', recorded: { points: 0 }, today: { points: 1 } }])
  expect(againstToday(recorded, recorded)).toMatchObject({ labels: [{ isSame: true }], changed: [] })
})

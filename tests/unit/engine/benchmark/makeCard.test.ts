import { expect, test } from 'vitest'
import { makeCard } from '#engine/benchmark/makeCard.ts'
import type { Assessment, IndicatorScore } from '#engine/scoring/assessment.ts'
import { harbours } from './builders.ts'

function aScore(id: string, measure: number | null, measures: IndicatorScore['measures'] = {}): IndicatorScore {
  return {
    id,
    dimension: 'quays',
    state: measure === null ? 'partly' : 'answered',
    measure,
    points: null,
    greatest: null,
    band: null,
    range: null,
    next: null,
    measures,
    trace: () => ({ rows: [], conditions: [], notApplicable: undefined, floored: false }),
  }
}

function anAssessment(): Assessment {
  const share = (value: number | null) => ({ value, least: value ?? 0, greatest: value ?? 1 })
  const dimension = (id: string, value: number | null) => ({
    id,
    share: share(value),
    points: { least: 0, greatest: 0, possible: 0 },
    asked: 0,
    answered: 0,
  })
  const scores = [aScore('berths', 12), aScore('waiting', null, { ships: 3, boats: null })]
  return {
    questionnaire: 'port',
    version: '1.0.0',
    asOf: '2026-10-31',
    share: share(null),
    runsOver: 2,
    dimensions: [dimension('quays', 0.25), dimension('water', null)],
    indicators: new Map(scores.map(score => [score.id, score])),
    asked: 0,
    answered: 0,
  }
}

const choice: Parameters<typeof makeCard>[0] = {
  organisation: {
    id: 'k3f9',
    invented: true,
    profile: { name: 'Harbour of Ys', country: 'FR', field: 'Maritime', goal: 'silver' },
  },
  round: {
    id: 'r1',
    name: '2026',
    referenceDate: '2026-10-31',
    reportingYear: 2025,
    pack: { id: 'harbours', version: '0.9.0' },
  },
  pack: harbours(),
  assessments: new Map([['port', anAssessment()]]),
  answers: { values: { ships: 40, crews: 9, flag: 'blue' }, unknown: {}, notApplicable: {} },
  facts: ['ships', 'flag', 'gulls'],
  profile: ['country'],
  issued: '2026-11-24',
}

test('a card holds what is known and what its sender ticked, and nothing else', () => {
  expect(makeCard(choice)).toEqual({
    laurel: 'card/1',
    id: 'k3f9',
    pack: { id: 'harbours', version: '1.0.0' },
    organisation: { name: 'Harbour of Ys', country: 'FR', field: '' },
    referenceDate: '2026-10-31',
    reportingYear: 2025,
    issued: '2026-11-24',
    invented: true,
    measures: { berths: 12, 'waiting.ships': 3 },
    shares: { quays: 0.25 },
    facts: { ships: 40 },
  })
})

test('without name it carries a word that leads nowhere, and what the sender keeps back stays behind', () => {
  const card = makeCard({
    ...choice,
    pseudonym: 'p7x',
    keptBack: ['waiting.ships'],
    labels: ['bronze'],
    definitions: { ships: 'with tugs' },
    issuedAt: '2026-11-24T10:00:00.000Z',
  })

  expect(card).toMatchObject({
    id: 'p7x',
    anonymous: true,
    organisation: { name: '', country: 'FR', field: '' },
    labels: ['bronze'],
    issuedAt: '2026-11-24T10:00:00.000Z',
    measures: { berths: 12 },
    definitions: { ships: 'with tugs' },
  })
  expect(JSON.stringify(card)).not.toMatch(/k3f9|Ys/)
  expect(Object.keys(card.measures)).toEqual(['berths'])
})

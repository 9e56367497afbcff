import { describe, expect, test } from 'vitest'
import { bareEvidence } from '#engine/answers/evidence.ts'
import { areaCandidates } from '#engine/planning/areaCandidates.ts'
import type { Label } from '#engine/questionnaire/labelScheme.ts'
import { assess } from '#engine/scoring/assess.ts'
import { anIndicator, aQuestionnaire, bandsAt } from '#tests/builders/anIndicator.ts'
import { aCount, aLevel } from '#tests/builders/aQuestion.ts'
import { answered } from '#tests/builders/answers.ts'

const counted = (id: string) =>
  anIndicator({ id, questions: [aCount(id)], measure: { value: id }, bands: bandsAt(1, 2) })
const judged = (id: string) =>
  anIndicator({ id, questions: [aLevel(id)], measure: { value: id }, bands: bandsAt(1, 2) })

const crust: Label = {
  id: 'crust',
  requirements: [],
  looksAt: { basis: 'assumed', indicators: ['oven', 'taste'] },
  terms: [],
  prices: [],
  steps: [],
}

function candidates(answers: Readonly<Record<string, number>>, label: Label = crust) {
  const questionnaire = aQuestionnaire([counted('flour'), counted('oven'), judged('taste'), counted('ovens')])
  const assessment = assess(questionnaire, answered(answers), { asOf: '2026-10-31' })
  const paper = { id: 'p', round: 'r', indicator: 'flour', title: 'Bill', place: '', page: '', date: '' }
  const evidence = [{ ...bareEvidence, ...paper, alsoFor: ['oven'] }]
  return areaCandidates(questionnaire, { label, assessment, evidence, efforts: { 'flour/1': 3 } })
}

describe('the areas that could be chosen', () => {
  test('begin with the most to gain, then what the audit looks at, then what can be counted', () => {
    const order = candidates({ flour: 1, oven: 1, taste: 1, ovens: 0 }).map(({ indicator }) => indicator.id)
    expect(order).toEqual(['ovens', 'oven', 'taste', 'flour'])
  })

  test('say what there is to gain, what it takes, who can check it, and what papers there are', () => {
    const [first, , , last] = candidates({ flour: 0, oven: 2, taste: 1 })
    expect(first).toMatchObject({ gap: 2, effort: 3, isCounted: true, papers: 1, isAudited: false })
    expect(first?.indicator.id).toBe('flour')
    expect(last).toMatchObject({ gap: null, effort: 5, papers: 0 })
    const [oven, taste] = ['oven', 'taste'].map(id =>
      candidates({ flour: 0, oven: 2, taste: 1 }).find(({ indicator }) => indicator.id === id),
    )
    expect(oven).toMatchObject({ gap: 0, effort: null, papers: 1, isAudited: true })
    expect(taste).toMatchObject({ gap: 1, isCounted: false })
  })

  test('say nothing of an audit where the scheme says nothing', () => {
    const silent: Label = { id: 'crust', requirements: [], terms: [], prices: [], steps: [] }
    expect(candidates({}, silent)[0]?.isAudited).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import type { LabelTexts, QuestionnaireTexts } from '#engine/questionnaire/texts.ts'
import { europeanPack as pack, packJson } from './packFiles.ts'

const quality = packJson<QuestionnaireTexts>('cluster-excellence/texts/en/quality.json')
const labels = packJson<LabelTexts>('cluster-excellence/texts/en/labels.json')
const indicators = pack.questionnaires.get('quality')?.indicators ?? []

describe('everything that is assumed says why', () => {
  test.each(indicators.map(indicator => [indicator.id, indicator] as const))('%s', (id, indicator) => {
    const { whys = [], conditionWhys = {} } = quality.indicators[id] ?? {}
    expect(whys).toHaveLength(Math.max(1, indicator.bands.length - 1))
    const conditions = [...indicator.floor, ...indicator.bands.flatMap(({ and }) => and)]
    for (const { id: condition, basis } of conditions) {
      if (basis === 'assumed') expect(conditionWhys[condition], condition).toBeTypeOf('string')
    }
  })

  test('with a reason of its own for each limit, not one for many', () => {
    const plain = indicators
      .filter(({ bands }) => bands.length > 0)
      .flatMap(({ id }) => quality.indicators[id]?.whys ?? [])
      .map(why => why.replace(' Nothing is published.', ''))
    expect(new Set(plain).size).toBe(plain.length)
  })

  test('rules that are only supposed, where an audit looks, days of work, and points', () => {
    for (const { id, requirements, looksAt } of pack.scheme.labels) {
      const text = labels.labels[id]
      for (const { id: requirement, active, effort } of requirements) {
        const words = text?.requirements[requirement]
        if (active === false) expect(words?.why, requirement).toBeTypeOf('string')
        if (effort !== undefined) expect(words?.effortWhy, requirement).toBeTypeOf('string')
      }
      if (looksAt !== undefined) expect(text?.looksAt, id).toBeTypeOf('string')
    }
    expect(quality.assumed?.points).toBeTypeOf('string')
  })
})

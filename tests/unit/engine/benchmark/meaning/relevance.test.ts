import { describe, expect, test } from 'vitest'
import { nextLabel, relevanceOf, relevanceRank, standsInTheWay } from '#engine/benchmark/meaning/relevance.ts'
import type { LabelVerdict, RequirementState } from '#engine/labels/verdict.ts'
import type { Requirement, RequirementKind } from '#engine/questionnaire/labelScheme.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { Assessment, IndicatorScore } from '#engine/scoring/assessment.ts'
import { harbours } from '../builders.ts'

const port = harbours().questionnaires.get('port')
const indicator = (id: string): Indicator => {
  const found = port?.indicators.find(one => one.id === id)
  if (found === undefined) throw new Error(`no indicator ${id}`)
  return found
}
const pack = {
  ...harbours(),
  scheme: {
    ...harbours().scheme,
    labels: [
      {
        id: 'anchor',
        requirements: [],
        terms: [],
        prices: [],
        steps: [],
        looksAt: { basis: 'assumed', indicators: ['depth'] },
      } as const,
    ],
  },
}

function verdict(kind: RequirementKind, state: RequirementState, counted = true): LabelVerdict {
  const requirement: Requirement = { ...kind, id: 'rule', by: 'answers', basis: 'assumed' }
  return {
    label: 'anchor',
    verdict: 'not-ready',
    held: undefined,
    requirements: [{ id: 'rule', requirement, state, counted, needed: null, found: null }],
    met: 0,
    known: 1,
    notYetKnown: 0,
    openLists: 0,
    restsOn: { published: 0, derived: 0, assumed: 1, entered: 0 },
  }
}

const scored = (id: string, points: number): ReadonlyMap<string, Assessment> =>
  new Map([['port', { indicators: new Map([[id, { points } as IndicatorScore]]) } as unknown as Assessment]])
const of = (
  one: Indicator,
  of: LabelVerdict,
  points = 0,
  lists: ReadonlyMap<string, readonly Requirement[]> = new Map(),
) => relevanceOf(one, { pack, verdict: of, assessments: scored(one.id, points), lists })

const enough: RequirementKind = {
  kind: 'fact',
  condition: { id: 'enough', measure: { value: 'berths' }, from: 5, basis: 'assumed' },
}
const share: RequirementKind = { kind: 'share', of: 'port', from: 0.8 }

describe('an indicator', () => {
  test('with the very figure that a requirement asks for decides it; another one does not', () => {
    expect(of(indicator('berths'), verdict(enough, 'not-met')).served).toEqual([
      { requirement: 'rule', how: 'decides', state: 'not-met' },
    ])
    expect(of(indicator('waiting'), verdict(enough, 'not-met')).served).toEqual([])
  })

  test('that only shares a fact with it does not: berths for each ship are no berths', () => {
    const perShip = { ...indicator('berths'), measure: { ratio: ['berths', 'ships'] } } as const

    expect(of(perShip, verdict(enough, 'not-met')).served).toEqual([])
  })

  test('adds to a share only while it has points to gain: its best band gives 1', () => {
    expect(of(indicator('berths'), verdict(share, 'not-met'), 0).served[0]?.how).toBe('adds')
    expect(of(indicator('berths'), verdict(share, 'not-met'), 1).served).toEqual([])
    expect(of(indicator('depth'), verdict(share, 'not-met'), 0).served).toEqual([])
  })

  test('adds to the share of its own dimension alone', () => {
    expect(of(indicator('berths'), verdict({ ...share, dimension: 'water' }, 'not-met')).served).toEqual([])
    expect(of(indicator('berths'), verdict({ ...share, dimension: 'quays' }, 'not-met')).served).toHaveLength(1)
  })

  test('decides an entered list while it has fewer points than the list asks', () => {
    const entry: Requirement = {
      id: 'e',
      kind: 'band',
      indicator: 'berths',
      points: 1,
      by: 'answers',
      basis: 'entered',
    }
    const lists = new Map([['rule', [entry]]])

    expect(of(indicator('berths'), verdict({ kind: 'list' }, 'not-met'), 0, lists).served[0]?.how).toBe('decides')
    expect(of(indicator('berths'), verdict({ kind: 'list' }, 'not-met'), 1, lists).served).toEqual([])
  })

  test('has nothing to do with a hypothesis that does not count', () => {
    expect(of(indicator('berths'), verdict(enough, 'not-met', false)).served).toEqual([])
  })
})

describe('what stands in the way', () => {
  test('is what is not met; what is met or only not known is not', () => {
    expect(standsInTheWay(of(indicator('berths'), verdict(enough, 'not-met')))).toBe(true)
    expect(standsInTheWay(of(indicator('berths'), verdict(enough, 'met')))).toBe(false)
    expect(standsInTheWay(of(indicator('berths'), verdict(enough, 'not-yet-known')))).toBe(false)
  })

  test('comes first in the order, then points to gain, then what the audit looks at, then the rest', () => {
    const ranks = [
      of(indicator('berths'), verdict(enough, 'not-met')),
      of(indicator('berths'), verdict(share, 'not-met')),
      of(indicator('berths'), verdict(enough, 'met')),
      of(indicator('depth'), verdict(enough, 'not-met')),
      of(indicator('waiting'), verdict(enough, 'not-met')),
    ].map(relevanceRank)

    expect(ranks).toEqual([0, 1, 2, 3, 4])
    expect(relevanceRank(undefined)).toBe(4)
  })
})

describe('the next label', () => {
  const held = { since: '2026-01-01', validUntil: undefined, certificate: '1' }
  const labels = (...all: readonly (readonly [string, boolean])[]) =>
    new Map(
      all.map(([label, isHeld]) => [
        label,
        { ...verdict(enough, 'met'), label, ...(isHeld ? { held } : {}) } satisfies LabelVerdict,
      ]),
    )

  test('is the one aimed at, or the first that is not held', () => {
    expect(nextLabel(labels(['bronze', true], ['silver', false], ['gold', false]), 'gold')?.label).toBe('gold')
    expect(nextLabel(labels(['bronze', true], ['silver', false], ['gold', false]), undefined)?.label).toBe('silver')
    expect(nextLabel(labels(['bronze', true], ['silver', false]), 'bronze')?.label).toBe('silver')
    expect(nextLabel(labels(['bronze', true]), 'bronze')).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import type { Requirement } from '#engine/questionnaire/labelScheme.ts'
import { aLabel, aRequirement, anAssessment, anEvent, bakers, judged, judgedLabel, someEvidence } from './builders.ts'
import type { Told } from './builders.ts'

const enough = aRequirement('enough', bakers)
const listed = aRequirement('listed', {
  kind: 'fact',
  condition: { id: 'listed', question: 'listed', is: 'yes', basis: 'assumed' },
})
const talk = aRequirement('talk', { kind: 'event', event: 'interview' }, { by: 'awarding-body' })
const list = aRequirement('minimum', { kind: 'list' }, { by: 'act' })
const named = aRequirement('named', { kind: 'areas', count: 1, what: 'named' }, { by: 'act' })
const interval = aRequirement(
  'interval',
  { kind: 'interval', event: 'interview', fromMonths: 18, toMonths: 24 },
  { by: 'time' },
)
const guess = aRequirement(
  'guess',
  { kind: 'band', indicator: 'crispness', points: 2 },
  { active: false, basis: 'assumed' },
)

describe('the words that decide', () => {
  const all = { bakers: 15, listed: 'yes' } as const
  const cases: readonly {
    readonly name: string
    readonly requirements: readonly Requirement[]
    readonly told: Told
    readonly verdict: 'ready' | 'open' | 'not-ready'
    readonly counts: readonly [met: number, known: number, notYetKnown: number, openLists: number]
  }[] = [
    {
      name: 'a newcomer can apply: facts met, only the talk with the awarding body remains',
      requirements: [enough, listed, talk],
      told: { values: all },
      verdict: 'ready',
      counts: [2, 2, 0, 0],
    },
    {
      name: 'one fact missed is not ready, whatever else is open',
      requirements: [enough, listed, list],
      told: { values: { bakers: 14 } },
      verdict: 'not-ready',
      counts: [0, 2, 1, 1],
    },
    {
      name: 'one fact unknown leaves it open',
      requirements: [enough, listed, talk],
      told: { values: { bakers: 15 } },
      verdict: 'open',
      counts: [1, 2, 1, 0],
    },
    {
      name: 'nothing answered is open, not missed',
      requirements: [enough, listed],
      told: {},
      verdict: 'open',
      counts: [0, 2, 2, 0],
    },
    {
      name: 'with a list that is not public nothing we know of is missing: open, never ready',
      requirements: [enough, listed, list],
      told: { values: all },
      verdict: 'open',
      counts: [2, 2, 0, 1],
    },
    {
      name: 'an entered list counts like any other requirement',
      requirements: [enough, listed, list],
      told: { values: all, enteredLists: new Map([['minimum', [enough]]]) },
      verdict: 'ready',
      counts: [3, 3, 0, 0],
    },
    {
      name: 'an entered list that is missed is a duty missed',
      requirements: [listed, list],
      told: { values: { listed: 'yes', bakers: 3 }, enteredLists: new Map([['minimum', [enough]]]) },
      verdict: 'not-ready',
      counts: [1, 2, 0, 0],
    },
    {
      name: 'what cannot be entered yet is not yet known',
      requirements: [enough, named],
      told: { values: all },
      verdict: 'open',
      counts: [1, 2, 1, 0],
    },
    {
      name: 'a duty of the organisation that is missed is not ready',
      requirements: [enough, named],
      told: { values: all, areas: [] },
      verdict: 'not-ready',
      counts: [1, 2, 0, 0],
    },
    {
      name: 'waiting for a date hinders nobody, and counts as one not yet met',
      requirements: [enough, interval],
      told: { values: all, history: [anEvent('interview', '2026-01-10')] },
      verdict: 'ready',
      counts: [1, 2, 0, 0],
    },
    {
      name: 'an interval outside the window is asked of the secretariat: open',
      requirements: [enough, interval],
      told: { values: all, history: [anEvent('interview', '2025-10-10'), anEvent('interview', '2026-01-10')] },
      verdict: 'open',
      counts: [1, 2, 1, 0],
    },
    {
      name: 'a hypothesis that fails is shown and changes nothing',
      requirements: [enough, guess],
      told: { values: all, assessments: anAssessment({ crispness: { least: 0, greatest: 0 } }) },
      verdict: 'ready',
      counts: [1, 1, 0, 0],
    },
    {
      name: 'a label that asks nothing of the organisation can be applied for',
      requirements: [talk],
      told: {},
      verdict: 'ready',
      counts: [0, 0, 0, 0],
    },
  ]

  test.each(cases)('$name', ({ requirements, told, verdict, counts: [met, known, notYetKnown, openLists] }) => {
    expect(judgedLabel(requirements, told)).toMatchObject({ verdict, met, known, notYetKnown, openLists })
  })

  test('every verdict says what it rests on, hypotheses and open lists left out', () => {
    const requirements = [enough, list, guess, aRequirement('derived', bakers, { basis: 'derived' })]

    expect(judgedLabel(requirements).restsOn).toEqual({ published: 1, derived: 1, assumed: 0, entered: 0 })
    expect(judgedLabel(requirements, { enteredLists: new Map([['minimum', [enough]]]) }).restsOn).toEqual({
      published: 1,
      derived: 1,
      assumed: 0,
      entered: 1,
    })
  })

  test('a missed requirement that is waived counts for nothing', () => {
    const waived = aRequirement('enough', bakers, {
      unless: { id: 'mobile', question: 'mobile', is: true, basis: 'assumed' },
    })

    expect(judgedLabel([waived, listed], { values: { bakers: 1, mobile: true, listed: 'yes' } })).toMatchObject({
      verdict: 'ready',
      met: 1,
      known: 1,
      restsOn: { published: 1 },
    })
  })
})

describe('a scheme quite unlike the European one', () => {
  // A guild with two labels: the second needs the first for good, photographs, and an application of one's own.
  const apprentice = aLabel('apprentice', [
    aRequirement('photographs', { kind: 'evidence', from: 1 }, { by: 'act', basis: 'assumed' }),
    aRequirement('applied', { kind: 'event', event: 'applied', label: 'apprentice' }, { by: 'act' }),
  ])
  const master = aLabel('master', [
    aRequirement('apprentice', { kind: 'held', label: 'apprentice' }, { by: 'act' }),
    aRequirement('crumb', { kind: 'share', of: 'quality', dimension: 'crumb', from: 1 }),
    aRequirement('few-breaks', {
      kind: 'fact',
      condition: { id: 'few', measure: { value: 'breaks' }, upTo: 2, basis: 'assumed' },
    }),
  ])

  test('is judged by the same rules, each label for itself', () => {
    const verdicts = judged([apprentice, master], {
      values: { breaks: 0 },
      assessments: anAssessment({ crumb: [0.5, 1] }),
      evidence: [someEvidence('crispness', 'a')],
      history: [
        anEvent('applied', '2026-02-01', { label: 'apprentice' }),
        anEvent('awarded', '2026-06-01', { label: 'apprentice', certificate: 'G-1' }),
      ],
    })

    expect([...verdicts.keys()]).toEqual(['apprentice', 'master'])
    expect(verdicts.get('apprentice')).toMatchObject({
      verdict: 'ready',
      met: 2,
      known: 2,
      held: { certificate: 'G-1' },
    })
    expect(verdicts.get('master')).toMatchObject({ verdict: 'open', met: 2, known: 3, notYetKnown: 1, held: undefined })
  })

  test('misses the second label without the first', () => {
    const verdicts = judged([apprentice, master], {
      values: { breaks: 0 },
      assessments: anAssessment({ crumb: [1, 1] }),
    })

    expect(verdicts.get('master')).toMatchObject({ verdict: 'not-ready', met: 2, known: 3 })
  })
})

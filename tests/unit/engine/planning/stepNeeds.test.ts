import { expect, test } from 'vitest'
import { stepNeeds } from '#engine/planning/stepNeeds.ts'
import { answered } from '#tests/builders/answers.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'

const raise = (indicator: string, to = 2) => ({ indicator, to, effort: 1 })
const needs = (
  raises: readonly ReturnType<typeof raise>[],
  facts: readonly { readonly requirement: string; readonly effort: number }[] = [],
  values: Parameters<typeof answered>[0] = {},
) => Object.fromEntries(stepNeeds({ label: 'gold', raises, facts }, pack, answered(values), '2026-10-31'))

test('who is to be talked to is known when all are there: a share comes after its whole', () => {
  const values = { 'members.committed': 14, 'members.contacted': 3 }
  expect(needs([raise('committed-participants'), raise('direct-contact', 1)], [], values)).toEqual({
    'direct-contact': ['committed-participants'],
  })
})

test('a required fact comes before what goes further on its figure', () => {
  const committed = [{ requirement: 'committed', effort: 10 }]
  expect(needs([raise('committed-participants')], committed, { 'members.committed': 10 })).toEqual({
    'committed-participants': ['committed'],
  })
})

test('the strategy is made before it is written and before its themes are chosen', () => {
  const made = needs([raise('making-the-strategy'), raise('strategy-on-paper'), raise('focus')])
  expect(made['making-the-strategy']).toBeUndefined()
  expect(made['strategy-on-paper']).toEqual(['making-the-strategy'])
  expect(made['focus']).toContain('making-the-strategy')
})

test('steps that share nothing wait for nothing', () => {
  expect(needs([raise('web-presence'), raise('services'), raise('learning')])).toEqual({})
})

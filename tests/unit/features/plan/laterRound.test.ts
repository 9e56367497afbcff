// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import PlanScreen from '#features/plan/PlanScreen.vue'
import WhatIfScreen from '#features/plan/WhatIfScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

type Tab = Parameters<NonNullable<Parameters<typeof show>[2]>>[0]

const next = { name: '2028', referenceDate: '2028-10-31', reportingYear: 2027 } as const
const offers = (words: string, found: readonly { text: () => string }[]): boolean =>
  found.some(each => each.text() === words)

async function closed({ open, rounds }: Tab): Promise<void> {
  open.answerAll({ 'members.committed': 41, 'members.contacted': 29 }, {})
  await rounds.closeRound()
}

/** Back in the first of two rounds, which is closed. */
async function superseded(tab: Tab): Promise<void> {
  const first = tab.open.round?.id ?? ''
  await closed(tab)
  await tab.rounds.startRound(next, first)
  tab.open.chosenRound = first
  await flushPromises()
}

test('nothing is planned from a closed round that another follows: it says so and leads to that one', async () => {
  const { screen, open } = await show(PlanScreen, 'plan/gold', superseded)
  expect(open.frozen).toBe(true)
  expect(screen.findAll('[data-route]').length).toBeGreaterThan(0)
  expect(offers('Make this the plan', screen.findAll('button'))).toBe(false)
  expect(offers('Plan it', screen.findAll('button'))).toBe(false)
  const link = screen.get('[data-later-round] a')
  expect(link.text()).toBe('The ways of today are in 2028')
  expect(link.attributes('href')).toContain(`round=${open.organisation?.rounds.at(-1)?.id ?? ''}`)
})

test('nor are suppositions over its answers kept as targets', async () => {
  const { screen } = await show(WhatIfScreen, 'what-if/gold', async tab => {
    await superseded(tab)
    tab.whatIf.suppose('members.contacted', 31)
  })
  expect(screen.find('[data-later-round]').exists()).toBe(true)
  expect(offers('Throw away', screen.findAll('button'))).toBe(true)
  expect(offers('Keep as targets of the plan', screen.findAll('button'))).toBe(false)
})

test('a closed round that is the latest is planned from', async () => {
  const { screen } = await show(PlanScreen, 'plan/gold', closed)
  expect(screen.find('[data-later-round]').exists()).toBe(false)
  expect(offers('Make this the plan', screen.findAll('button'))).toBe(true)
})

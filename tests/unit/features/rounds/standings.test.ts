// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import RoundsScreen from '#features/rounds/RoundsScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

const next = { name: '2028', referenceDate: '2028-10-31', reportingYear: 2027 } as const
const award = {
  label: 'bronze',
  event: 'awarded',
  date: '2025-04-02',
  validUntil: '2027-03-31',
  certificate: 'B1',
} as const
const held = 'Held until 31 March 2027, as entered by you'

test('two open rounds say the same of a label that is held: that it is, then what their answers say', async () => {
  const { screen } = await show(RoundsScreen, 'rounds', async ({ open, rounds }) => {
    open.addHistory(award)
    await rounds.startRound(next, open.round?.id ?? '')
  })
  const bronze = screen.findAll('[data-round-label="bronze"]')
  expect(bronze).toHaveLength(2)
  for (const each of bronze) {
    expect(each.findAll('dd')[0]?.text()).toBe(held)
    expect(each.findAll('dd')[1]?.text()).toMatch(/^\d of 3 known requirements met/)
  }
})

test('a closed round says what it was worth, and beside it what was held then and what is today', async () => {
  const { screen } = await show(RoundsScreen, 'rounds', async ({ open, rounds }) => {
    open.addHistory(award)
    await rounds.closeRound()
  })
  const said = screen.findAll('[data-round-label="bronze"] dd').map(each => each.text())
  expect(said[0]).toMatch(/^\d of 3 known requirements met/)
  expect(said.slice(1)).toEqual([
    'Held on the day of closing, as entered by you',
    'Held today, until 31 March 2027, as entered by you',
  ])
})

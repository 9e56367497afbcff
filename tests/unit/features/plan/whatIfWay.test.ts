// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import WhatIfScreen from '#features/plan/WhatIfScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

test('the steps of the least work follow what is supposed, with those that are new and those that fall away', async () => {
  const { screen, whatIf } = await show(WhatIfScreen, 'what-if/gold', ({ open }) => {
    open.answerAll({ 'members.committed': 41, 'members.contacted': 29 }, {})
  })
  const way = screen.get('[data-way]')
  expect(way.get('[data-way-step="web-presence 2"]').text()).toMatch(/^Web presence to Strong, \d+ days?$/)
  expect(way.find('[data-way-gone]').exists()).toBe(false)
  expect(way.text()).not.toContain('New')

  expect(whatIf.reach('web-presence', 2)).toBe(true)
  await flushPromises()
  expect(way.find('[data-way-step="web-presence 2"]').exists()).toBe(false)
  expect(way.get('[data-way-gone]').text()).toContain('Web presence to Strong')

  whatIf.throwAway()
  whatIf.suppose('members.contacted', 2)
  await flushPromises()
  expect(way.get('[data-way-step="direct-contact 1"]').text()).toMatch(/^Direct contact to Fair, \d+ days? New$/)
})

// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import GatherScreen from '#features/gather/GatherScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

test('a total of few rows of many names those it is made of', async () => {
  const { screen } = await show(GatherScreen, 'gather', async ({ open }) => {
    open.answerAll({ 'services.partnering': 12, 'services.information': 24, 'services.training': 8 })
    await flushPromises()
  })
  const totals = screen.findAll('.fact-total').map(total => total.text().replaceAll(/\s+/g, ' '))
  expect(totals).toContainEqual(expect.stringMatching(/^Total of .+ and .+ only ?36 times$/))
  expect(totals.join()).not.toContain('Total without')
})

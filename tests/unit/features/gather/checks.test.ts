// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import GatherScreen from '#features/gather/GatherScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

test('figures that do not fit together are said beside the fields where they are typed', async () => {
  const { screen, open } = await show(GatherScreen, 'gather')
  expect(screen.findAll('[data-check]')).toHaveLength(0)

  open.answerAll({ 'members.contacted': 12, 'members.committed': 10 })
  await flushPromises()
  const said = screen.findAll('[data-check]').map(each => each.text())
  expect(said.length).toBeGreaterThan(0)
  expect(said.every(text => text.includes('10') && text.includes('12'))).toBe(true)

  open.answerAll({ 'members.contacted': 9 })
  await flushPromises()
  expect(screen.findAll('[data-check]')).toHaveLength(0)
})

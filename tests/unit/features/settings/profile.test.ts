// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import ProfileSettings from '#features/settings/ProfileSettings.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

test('an emptied name is named, the last one stays, and a new one ends the word', async () => {
  const { screen, open } = await show(ProfileSettings, 'settings')
  const before = open.organisation?.profile.name ?? ''
  const name = screen.find('input')
  const write = async (text: string) => {
    await name.setValue(text)
    await name.trigger('blur')
    await flushPromises()
  }

  await write('')
  expect(screen.get('[role="alert"]').text()).toBe(`A cluster needs a name. It is still called ${before}.`)
  expect(open.organisation?.profile.name).toBe(before)
  await write('Aurora')
  expect(screen.find('[role="alert"]').exists()).toBe(false)
  expect(open.organisation?.profile.name).toBe('Aurora')
})

// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import PlanScreen from '#features/plan/PlanScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import { closeToast } from '#ui/toasts.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(() => {
  leave()
  closeToast()
})

/** The plan with the dialog of a new step open. */
async function adding() {
  const shown = await show(PlanScreen, 'plan/gold')
  const press = async (word: string): Promise<void> => {
    await shown.screen
      .findAll('button')
      .find(each => each.text() === word)
      ?.trigger('click')
    await flushPromises()
  }
  await press('Add a step')
  return {
    ...shown,
    press,
    steps: () => shown.open.organisation?.actions.map(({ title }) => title),
    write: (title: string) => shown.screen.get('dialog input').setValue(title),
    /** As Escape does. */
    escape: async () => {
      await shown.screen.get('dialog').trigger('close')
      await flushPromises()
    },
  }
}

test('a new step into which nobody has written is none, and leaves nothing to undo', async () => {
  const { screen, steps, escape, press, open } = await adding()
  expect(screen.get('dialog').text()).toContain('Cancel')
  await escape()
  expect(screen.find('dialog').exists()).toBe(false)
  expect([steps(), open.canUndo]).toEqual([[], false])
  await press('Add a step')
  await press('Cancel')
  expect([screen.find('dialog').exists(), steps(), open.canUndo]).toEqual([false, [], false])
})

test('what is written last into a new step is kept by Escape, and one undo takes the step back', async () => {
  const { steps, write, escape, open } = await adding()
  await write('Bake')
  await escape()
  expect(steps()).toEqual(['Bake'])
  open.undo()
  expect([steps(), open.canUndo]).toEqual([[], false])
})

test('a new step whose words are taken away again before it is closed is none', async () => {
  const { screen, steps, write, escape } = await adding()
  await write('Bake')
  await screen.get('dialog input').trigger('blur')
  expect(steps()).toEqual(['Bake'])
  await write('')
  await escape()
  expect(steps()).toEqual([])
})

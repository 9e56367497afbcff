// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import ModalDialog from '#ui/ModalDialog.vue'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

test.each([
  { may: true, what: 'closes by Escape and by its cross' },
  { may: false, what: 'stays open where that would lose something' },
])('a dialog $what', async ({ may }) => {
  let asked = 0
  const mayClose = () => {
    asked += 1
    return may
  }
  const { screen } = await show(
    defineComponent(() => () => h(ModalDialog, { title: 'Step', mayClose })),
    'plan',
  )
  const dialog = screen.get('dialog')
  await expect.poll(() => dialog.element.open).toBe(true)

  expect(dialog.element.dispatchEvent(new Event('cancel', { cancelable: true }))).toBe(may)
  await dialog.get('.dialog-head button').trigger('click')
  expect(dialog.element.open).toBe(!may)
  expect(asked).toBe(2)
})

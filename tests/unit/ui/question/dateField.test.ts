// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeAll, expect, test } from 'vitest'

import { installMessages, startLanguage } from '#i18n/i18n.ts'
import DateField from '#ui/question/DateField.vue'

beforeAll(() => startLanguage('en'))
const global = { plugins: [{ install: installMessages }] }

/** What a browser says of the text in the field; happy-dom does not look at days. */
function typedInto(input: HTMLInputElement, value: string, validity: Partial<ValidityState>): void {
  input.value = value
  Object.defineProperty(input, 'validity', {
    configurable: true,
    value: { valid: false, badInput: false, ...validity },
  })
}
const field = (value: string | undefined) => mount(DateField, { props: { value, locked: false }, global })

test('half a day is named when the field is left, with the day that still counts, and gone once it is whole', async () => {
  const date = field('2026-03-31')
  const { element } = date.find('input')
  typedInto(element, '', { badInput: true })
  await date.find('input').trigger('input')
  expect(date.find('[role="status"]').exists()).toBe(false)
  await date.find('input').trigger('blur')
  expect(date.find('[role="status"]').text()).toBe(
    'Write the whole day, month and year too, or empty the field. 31 March 2026 still counts.',
  )
  expect(element.getAttribute('aria-invalid')).toBe('true')
  expect(date.emitted()).not.toHaveProperty('clear')

  typedInto(element, '2026-04-30', { valid: true })
  await date.find('input').trigger('input')
  expect(date.emitted('answer')).toEqual([['2026-04-30']])
  expect(date.find('[role="status"]').exists()).toBe(false)
})

test('a day beyond every calendar is named, and a form does not go off with it', async () => {
  const sent: Event[] = []
  const form = mount(
    {
      components: { DateField },
      methods: { send: (event: Event) => void sent.push(event) },
      template: '<form @submit.prevent="send"><DateField value="" :locked="false" /></form>',
    },
    { attachTo: document.body, global },
  )
  const { element } = form.find('input')
  typedInto(element, '0206-04-30', { rangeUnderflow: true })
  await form.find('form').trigger('submit')
  expect(sent).toEqual([])
  expect(form.find('[role="status"]').text()).toBe('Write a day from 1800 to 2200.')
  expect(document.activeElement).toBe(element)

  typedInto(element, '2026-04-30', { valid: true })
  await form.find('input').trigger('input')
  await form.find('form').trigger('submit')
  expect(sent).toHaveLength(1)
})

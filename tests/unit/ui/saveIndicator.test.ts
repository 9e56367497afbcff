// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { installMessages, startLanguage } from '#i18n/i18n.ts'
import SaveIndicator from '#ui/SaveIndicator.vue'

beforeAll(async () => await startLanguage('en'))

describe('the save indicator', () => {
  test('leaves *saved* in the same breath in which something changes', () => {
    const state = shallowRef<'saving' | 'saved' | 'error'>('saved')
    const at = new Date(2026, 10, 24, 10, 3)
    const wrapper = mount(SaveIndicator, {
      props: { state: () => state.value, at },
      global: { plugins: [{ install: installMessages }] },
    })
    expect(wrapper.text()).toBe('Saved 10:03')
    expect(wrapper.attributes('data-save-state')).toBe('saved')
    state.value = 'saving'
    expect(wrapper.attributes('data-save-state')).toBe('saving')
  })

  test('says in words that something is not saved', () => {
    const wrapper = mount(SaveIndicator, {
      props: { state: () => 'error', at: undefined },
      global: { plugins: [{ install: installMessages }] },
    })
    expect(wrapper.text()).toBe('Not saved')
  })
})

// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { handleKey, isTyping, shortcuts, singleKeys, useShortcuts, type Shortcut } from '#ui/keyboard.ts'

let scope: EffectScope | undefined
const heard: string[] = []

function register(...group: readonly Omit<Shortcut, 'says' | 'run'>[]): void {
  scope = effectScope()
  scope.run(() =>
    useShortcuts(
      group.map(each => ({
        ...each,
        says: each.key,
        run: () => void heard.push(each.shift ? `shift ${each.key}` : each.key),
      })),
    ),
  )
}

function press(key: string, options: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options })
  target.addEventListener('keydown', handleKey as EventListener, { once: true })
  target.dispatchEvent(event)
  return event
}

function field(html: string): Element {
  document.body.innerHTML = html
  return document.body.firstElementChild ?? document.body
}

afterEach(() => {
  scope?.stop()
  heard.length = 0
  singleKeys.value = true
})

describe('a single key', () => {
  test('does what it says', () => {
    register({ key: 'n' })
    expect(press('n').defaultPrevented).toBe(true)
    expect(heard).toEqual(['n'])
  })

  test.each(['<input type="text">', '<textarea></textarea>', '<select></select>', '<input type="date">'])(
    'stays silent while somebody types in %s',
    html => {
      register({ key: 'n' })
      expect(press('n', {}, field(html)).defaultPrevented).toBe(false)
      expect(heard).toEqual([])
    },
  )

  test.each(['', '40', '1.5', '-3'])('works in a number field that holds “%s”: no number has letters', value => {
    register({ key: 'n' }, { key: '?' })
    const input = field(`<input inputmode="decimal" value="${value}">`)
    expect(press('n', {}, input).defaultPrevented).toBe(true)
    expect(press('?', { shiftKey: true }, input).defaultPrevented).toBe(true)
    expect(heard).toEqual(['n', '?'])
  })

  test('leaves digits to a number field, and letters where letters stand', () => {
    register({ key: 'n' }, { key: '1' })
    press('1', {}, field('<input inputmode="decimal">'))
    press('n', {}, field('<input inputmode="decimal" value="abo">'))
    expect(heard).toEqual([])
  })

  test('works on a radio button, where nobody types', () => {
    register({ key: 'n' })
    press('n', {}, field('<input type="radio">'))
    expect(heard).toEqual(['n'])
  })

  test('can be switched off', () => {
    register({ key: 'n' })
    singleKeys.value = false
    press('n')
    expect(heard).toEqual([])
  })

  test('ends with the screen that asked for it', () => {
    register({ key: 'n' })
    scope?.stop()
    press('n')
    expect(heard).toEqual([])
    expect(shortcuts.value).toEqual([])
  })
})

describe('a key with Ctrl or ⌘', () => {
  test('works also when single keys are off', () => {
    register({ key: 's', command: true })
    singleKeys.value = false
    press('s', { ctrlKey: true })
    press('s', { metaKey: true })
    expect(heard).toEqual(['s', 's'])
  })

  test('leaves undo to the field in which somebody types', () => {
    register({ key: 'z', command: true })
    expect(press('z', { ctrlKey: true }, field('<textarea></textarea>')).defaultPrevented).toBe(false)
  })

  test('saves a file even while somebody types', () => {
    register({ key: 's', command: true, whileTyping: true })
    press('s', { ctrlKey: true }, field('<textarea></textarea>'))
    expect(heard).toEqual(['s'])
  })

  test('is another one with Shift', () => {
    register({ key: 'z', command: true }, { key: 'z', command: true, shift: true })
    press('Z', { ctrlKey: true, shiftKey: true })
    expect(heard).toEqual(['shift z'])
  })
})

test('checkboxes and buttons take no text', () => {
  expect(isTyping(field('<input type="checkbox">'))).toBe(false)
  expect(isTyping(field('<input type="search">'))).toBe(true)
  expect(isTyping(null)).toBe(false)
})

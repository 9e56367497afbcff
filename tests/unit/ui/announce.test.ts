import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { announce, announced } from '#ui/announce.ts'
import { closeToast, showToast, toast } from '#ui/toasts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  closeToast()
  vi.useRealTimers()
})

describe('the live region', () => {
  test('says one thing after a pause, not five', () => {
    for (const words of ['1 of 31', '2 of 31', '3 of 31', '4 of 31', '5 of 31']) announce(words)
    expect(announced.value).toBe('')
    vi.advanceTimersByTime(600)
    expect(announced.value).toBe('5 of 31')
  })

  test('says the same thing twice when it happens twice', () => {
    announce('Undone.')
    vi.advanceTimersByTime(600)
    announce('Undone.')
    expect(announced.value).toBe('')
    vi.advanceTimersByTime(600)
    expect(announced.value).toBe('Undone.')
  })
})

describe('a message at the foot', () => {
  test('is announced too, and goes by itself', () => {
    showToast('Saved to a file.')
    vi.advanceTimersByTime(600)
    expect(announced.value).toBe('Saved to a file.')
    vi.advanceTimersByTime(10_000)
    expect(toast.value).toBeUndefined()
  })

  test('that can be acted on stays until it is', () => {
    showToast('North Coast is deleted.', { word: 'Bring it back', run: () => undefined })
    vi.advanceTimersByTime(600_000)
    expect(toast.value?.words).toBe('North Coast is deleted.')
  })
})

describe('a message that offers to take a change back', () => {
  test('goes with the next change, which the offer would take back instead', async () => {
    const document = shallowRef('one step removed')
    showToast('Removed', { word: 'Undo', run: () => undefined, upon: () => document.value })
    await nextTick()
    expect(toast.value?.words).toBe('Removed')

    document.value = 'another step renamed'
    await nextTick()
    expect(toast.value).toBeUndefined()
  })

  test('leaves the message alone that took its place', async () => {
    const document = shallowRef('one step removed')
    showToast('Removed', { word: 'Undo', run: () => undefined, upon: () => document.value })
    showToast('Saved to a file')
    document.value = 'another step renamed'
    await nextTick()

    expect(toast.value?.words).toBe('Saved to a file')
  })
})

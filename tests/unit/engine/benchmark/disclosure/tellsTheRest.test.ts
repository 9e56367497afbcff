import { describe, expect, test } from 'vitest'
import { tellsTheRest } from '#engine/benchmark/disclosure/tellsTheRest.ts'

const first = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => String(at))
const seen = (count: number, quartiles: boolean) => ({ contributors: first(count), quartiles })

describe('two figures together', () => {
  test('tell the other half where quartiles of 18 stand beside the median of 9: 14 zeros at least, 4 of them in the half', () => {
    expect(tellsTheRest(seen(18, true), seen(9, false))).toBe(true)
    expect(tellsTheRest(seen(9, false), seen(18, true))).toBe(true)
  })

  test('do not where a third of 30 is left out of the whole: 23 zeros at least, 5 of them among 10, and 20 are left', () => {
    expect(tellsTheRest(seen(30, true), seen(10, false))).toBe(false)
  })

  test('from medians alone tell five who are left over, and not six', () => {
    expect(tellsTheRest(seen(20, false), seen(15, false))).toBe(true)
    expect(tellsTheRest(seen(21, false), seen(15, false))).toBe(false)
  })

  test('of the same contributors, or of none in common, tell nobody', () => {
    expect(tellsTheRest(seen(12, true), seen(12, true))).toBe(false)
    const others = { contributors: first(12).map(id => `other ${id}`), quartiles: true }
    expect(tellsTheRest(seen(12, true), others)).toBe(false)
  })
})

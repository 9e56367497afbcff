import { describe, expect, test } from 'vitest'
import { besideEachOther } from '#ui/charts/besideEachOther.ts'
import { fitting } from '#ui/charts/timeTicks.ts'

describe('the labels of an axis of time', () => {
  test('give way to the last and the first, and stand where they fit', () => {
    const at = (place: number) => ({ at: place, width: 60 })
    // Twenty months, then 27 days: the middle one has no room beside the last.
    expect(fitting([at(0), at(580), at(600)], 12)).toEqual([0, 2])
    expect(fitting([at(0), at(300), at(600)], 12)).toEqual([0, 1, 2])
    expect(fitting([at(0), at(71), at(143), at(600)], 12)).toEqual([0, 2, 3])
    expect(fitting([at(0)], 12)).toEqual([0])
    expect(fitting([], 12)).toEqual([])
  })
})

describe('marks of one moment', () => {
  test('stand beside each other where they would hide each other', () => {
    expect(besideEachOther([100, 100, 20], -1)).toEqual([-6.5, 6.5, 0])
    expect(besideEachOther([100, null, 103, 106], -1)).toEqual([-13, 0, 0, 13])
  })

  test('leave the reader’s own where it is', () => {
    expect(besideEachOther([100, 101, 99, 40], 0)).toEqual([0, -13, 13, 0])
    expect(besideEachOther([100, 140], 0)).toEqual([0, 0])
  })
})

import { describe, expect, test } from 'vitest'
import { placeNames } from '#ui/charts/pointNames.ts'

const room = { left: 0, right: 1000, top: 0, bottom: 400, size: 16, radius: 10, taken: [] }
const at = (x: number, y: number, length = 120) => ({ x, y, length })

describe('the name of a point', () => {
  test('stands beside it, on the other side at the edge', () => {
    expect(placeNames([at(100, 200), at(980, 200)], room)).toEqual([
      { from: 114, y: 200, apart: false },
      { from: 846, y: 200, apart: false },
    ])
  })

  test('is there though other points lie around it, with a line to it where it does not stand beside', () => {
    // Five within a finger's width, as clusters that all do the same.
    const points = [at(500, 200), at(512, 203), at(506, 190), at(520, 196), at(494, 208)]
    const places = placeNames(points, room)

    expect(places).not.toContain(undefined)
    expect(places.some(place => place?.apart)).toBe(true)
  })

  test('lies on no other name, on no point, and not beyond the drawing', () => {
    const points = Array.from({ length: 25 }, (_, i) => at(300 + ((i * 97) % 400), 60 + ((i * 53) % 280)))
    const boxes = placeNames(points, room).flatMap((place, i) =>
      place === undefined ? [] : [{ from: place.from, to: place.from + (points[i]?.length ?? 0), y: place.y }],
    )
    const over = boxes.filter((one, i) =>
      boxes.some((other, j) => j > i && one.from <= other.to && other.from <= one.to && Math.abs(one.y - other.y) < 16),
    )

    expect(over).toEqual([])
    expect(
      boxes.filter(({ from, to, y }) => points.some(p => p.x >= from && p.x <= to && Math.abs(p.y - y) < 16)),
    ).toEqual([])
    expect(boxes.every(({ from, to, y }) => from >= 0 && to <= 1000 && y >= 8 && y <= 392)).toBe(true)
    expect(boxes.length).toBeGreaterThan(20)
  })

  test('is none where it would cover half of the drawing: a number stands for it then', () => {
    expect(placeNames([at(150, 100, 180)], { ...room, right: 340 })).toEqual([undefined])
  })
})

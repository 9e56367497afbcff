import { describe, expect, test } from 'vitest'
import { assignMarks } from '#stores/partnerMarks.ts'

const twelve = { all: 12, apart: 5 }
const five = { all: 5, apart: 5 }
const ids = ['valdoria', 'belovir', 'zelenovir', 'arazubi', 'lindesund']

describe('the mark of a partner', () => {
  test('is its own among twelve', () => {
    const many = Array.from({ length: 12 }, (_, i) => `partner-${String(i)}`)
    const marks = Object.values(assignMarks({}, many, twelve))

    expect(new Set(marks).size).toBe(12)
    expect(Math.max(...marks)).toBe(11)
  })

  test('is one of those that keep apart by colour while there are five partners or fewer', () => {
    expect(Object.values(assignMarks({}, ids, twelve)).toSorted()).toEqual([0, 1, 2, 3, 4])
  })

  test('is the same on two devices that hold the same cards, in whatever order they came', () => {
    expect(assignMarks({}, ids.toReversed(), twelve)).toEqual(assignMarks({}, ids, twelve))
  })

  test('stays while others come and go, and comes back with its partner', () => {
    const first = assignMarks({}, ids, twelve)
    const later = assignMarks(first, ['castrovell', 'arazubi'], twelve)

    expect(later).toMatchObject(first)
    expect(assignMarks(later, [...ids, 'castrovell'], twelve)).toEqual(later)
  })

  test('passes from somebody absent to somebody new only when all are taken', () => {
    const full = assignMarks({}, ids, five)
    const present = [...ids.slice(1), 'castrovell']
    const marks = assignMarks(full, present, five)

    expect(Object.keys(marks).toSorted()).toEqual(present.toSorted())
    expect(marks['castrovell']).toBe(full['valdoria'])
    for (const id of ids.slice(1)) expect(marks[id]).toBe(full[id])
  })

  test('goes to the first of thousands, and to nobody twice', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `partner-${String(i).padStart(4, '0')}`)
    const marks = assignMarks({}, many.toReversed(), twelve)

    expect(Object.keys(marks).toSorted()).toEqual(many.slice(0, 12))
    expect(new Set(Object.values(marks)).size).toBe(12)
  })

  test('is missing for those beyond the last one, and nobody present loses theirs', () => {
    const full = assignMarks({}, ids, five)

    expect(assignMarks(full, [...ids, 'castrovell'], five)).toEqual(full)
  })
})
